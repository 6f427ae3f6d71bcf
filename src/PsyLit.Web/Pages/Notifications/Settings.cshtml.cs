using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Feeds;
using PsyLit.Core.Moderation;
using PsyLit.Core.Notifications;
using PsyLit.Core.Notifications.Mail;
using PsyLit.Core.Notifications.Watching;
using PsyLit.Web.Pages.Feeds;
using PsyLit.Web.Pages.Notifications.Mail;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Notifications;

/// <summary>How somebody wants to be told, and of what more or less than usual.</summary>
/// <remarks>Limited as log-ins are: each post may send an e-mail to an address that is not yet known to belong to the person.</remarks>
[Authorize]
[EnableRateLimiting(PostingLimits.LogIn)]
public sealed class SettingsModel(MailWishes wishes, ConfirmAddress confirm, WatchList watches, FeedKeys keys, Postman postman, HidingForMe hiding) : PageModel
{
    public MailWish Wish { get; private set; } = null!;

    public bool CanMail => postman.IsConfigured;

    public string Feed { get; private set; } = "";

    public IReadOnlyList<(Watch Watch, WatchedThing? Thing)> Watches { get; private set; } = [];

    /// <summary>Whose posts are folded for the person.</summary>
    public IReadOnlyList<(long Id, string Name)> HiddenWriters { get; private set; } = [];

    [BindProperty]
    public MailRhythm Rhythm { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    private Visitor Visitor => Visitor.Of(User);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Address = Wish.Address ?? await confirm.KnownAddressAsync(Visitor.AccountId!.Value, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var me = Visitor.AccountId!.Value;
        Wish = await wishes.OfAsync(me, cancellationToken);
        if (!CanMail || !Enum.IsDefined(Rhythm))
            return BadRequest();
        var asks = Rhythm != MailRhythm.Never && (Address?.Trim() != Wish.Address || Wish.Problem is not null);
        if (asks && this.Refuse(nameof(Address), await confirm.SendAsync(me, User.Identity!.Name!, Address, cancellationToken)))
        {
            await ReadAsync(cancellationToken);
            return Page();
        }

        await wishes.SetRhythmAsync(me, Rhythm, cancellationToken);
        this.Say(asks ? $"Saved. A link went to {Address!.Trim()}: open it while you are logged in, and e-mails begin." : Rhythm == MailRhythm.Never ? "Saved. No e-mails come to you." : "Saved.");
        return Redirect("/notifications/settings");
    }

    public async Task<IActionResult> OnPostShowAsync(long writer, CancellationToken cancellationToken)
    {
        await hiding.ShowWriterAsync(Visitor.AccountId!.Value, writer, cancellationToken);
        this.Say("Their posts are shown again.");
        return Redirect("/notifications/settings");
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var me = Visitor.AccountId!.Value;
        Wish = await wishes.OfAsync(me, cancellationToken);
        Feed = FeedAddress.Notifications(await keys.OfAsync(me, cancellationToken));
        var said = await watches.OfAsync(me, cancellationToken);
        var things = await watches.FindAsync(Visitor, [.. said.Select(watch => (watch.Kind, watch.Key))], cancellationToken);
        Watches = [.. said.Select(watch => (watch, things.GetValueOrDefault((watch.Kind, watch.Key))))];
        HiddenWriters = await hiding.WritersAsync(me, cancellationToken);
    }
}
