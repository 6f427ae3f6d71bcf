using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Notifications;
using PsyLit.Core.Notifications.Watching;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Notifications.Watching;

/// <summary>Takes how much somebody wants to be told of a thing.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class SetModel(WatchList watches) : PageModel
{
    private const int LongestKey = 100;

    public WatchedThing Thing { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public WatchKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Kind is null && Key is null)
            return Redirect("/notifications/settings");
        if (Kind is not { } kind || string.IsNullOrEmpty(Key) || await watches.FindAsync(Visitor.Of(User), kind, Key, cancellationToken) is not { } thing)
            return NotFound();
        Thing = thing;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(WatchLevel? level, string? returnUrl, CancellationToken cancellationToken)
    {
        if (Kind is not { } known || level is not { } chosen || !Enum.IsDefined(known) || !Enum.IsDefined(chosen) || Key is not { Length: > 0 and <= LongestKey } key)
            return BadRequest();
        var visitor = Visitor.Of(User);
        // What is gone can still be taken back.
        if (chosen != WatchLevel.Normal && await watches.FindAsync(visitor, known, key, cancellationToken) is null)
            return NotFound();
        this.Say(await watches.SetAsync(visitor.AccountId!.Value, known, key, chosen, cancellationToken) ?? chosen switch
        {
            WatchLevel.Watch => $"You will be told of {new WatchButton(known, key, chosen).Watching}.",
            WatchLevel.Mute => "You will be told nothing of it.",
            _ => "You will be told when you are named or answered, or where you take part.",
        });
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/notifications/settings");
    }
}
