using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Core.ReadingSessions;
using PsyLit.Core.ReadingSessions.Comparing;
using PsyLit.Web.Pages.Drafts;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.ReadingSessions.Comparing;

/// <summary>Lets the writer of a remark change it until the session is closed.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class RewordModel(KnownSessions sessions, CompareVotes compare, DiscussVotes discuss, OwnDrafts drafts) : PageModel
{
    public ComparedCell Cell { get; private set; } = null!;

    public SessionRemark Remark { get; private set; } = null!;

    /// <summary>Where the remark stands.</summary>
    public string Back { get; private set; } = "";

    [BindProperty]
    public string? Wording { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, int record, int criterion, long remark, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(id, record, criterion, remark, cancellationToken) is { } refusal)
            return refusal;
        Wording = Remark.Markdown;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, int record, int criterion, long remark, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(id, record, criterion, remark, cancellationToken) is { } refusal)
            return refusal;
        var text = CommentText.Normal(Wording);
        if (this.Refuse(nameof(Wording), string.IsNullOrWhiteSpace(text) ? "Write something first." : SessionText.TooLong(text, SessionText.MaxReason, "A remark")))
            return Page();
        if (this.Refuse(nameof(Wording), await discuss.RewordAsync(remark, Remark.AccountId, text, drafts.Posted, cancellationToken)))
            return Page();
        drafts.TellPosted();
        return Redirect(Back);
    }

    private async Task<IActionResult?> RefusalAsync(long id, int record, int criterion, long remark, CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(id, Visitor.Of(User), cancellationToken) is not { } session || !session.Session.ShowsVotes()
            || session.RecordAt(record) is not { } read || session.CriterionAt(criterion) is not { } asked)
        {
            return NotFound();
        }

        Cell = (await compare.ReadAsync(session, cancellationToken)).At(read, asked);
        if (Cell.Remarks.FirstOrDefault(one => one.Id == remark) is not { } said)
            return NotFound();
        (Remark, Back) = (said, $"/sessions/{id}/compare/{record}/{criterion}#remark-{remark}");
        return session.MayReword(said) ? null : Forbid();
    }
}
