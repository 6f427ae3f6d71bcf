using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.ReadingList;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.ReadingList;

/// <summary>Marks a record for the visitor, and leads back; takes a change of many records back.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Choose)]
public sealed class MarkModel(ReadingMarks marks, UndoToken undo) : PageModel
{
    private long AccountId => Visitor.Of(User).AccountId!.Value;

    public IActionResult OnGet() => Redirect("/reading-list");

    /// <param name="article">The record.</param>
    /// <param name="change">See <see cref="ReadingChange.Named"/>.</param>
    /// <param name="back">Where the button stood.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    /// <returns>The way back; for a script that asks for JSON what the record is now.</returns>
    public async Task<IActionResult> OnPostAsync(long article, string? change, string? back, CancellationToken cancellationToken)
    {
        if (ReadingChange.Named(change) is not { } wanted)
            return BadRequest();
        await marks.ChangeAsync(AccountId, [article], wanted, cancellationToken);
        if (Request.Headers.Accept.Contains("application/json"))
        {
            var now = await marks.FindAsync(AccountId, article, cancellationToken);
            return new JsonResult(new MarkAnswer(now?.State is { } state ? ReadingStates.NameOf(state) : null, now?.IsStarred ?? false));
        }

        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/reading-list");
    }

    public async Task<IActionResult> OnPostUndoAsync([FromQuery] string? token, CancellationToken cancellationToken)
    {
        if (undo.Read<ReadingChanged>(token) is not { } changed)
            return BadRequest();
        if (changed.AccountId != AccountId)
            return Forbid();
        this.Say($"{Typography.Count(await marks.TakeBackAsync(changed, cancellationToken), "record is", "records are")} as before.");
        return Redirect("/reading-list");
    }
}
