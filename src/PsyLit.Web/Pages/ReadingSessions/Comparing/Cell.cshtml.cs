using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Core.Comments;
using PsyLit.Core.ReadingSessions;
using PsyLit.Core.ReadingSessions.Comparing;
using PsyLit.Web.Pages.Drafts;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.ReadingSessions.Comparing;

/// <summary>One question about one record after the reveal: all answers, what is said about them, and what is agreed on.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class CellModel(KnownSessions sessions, CompareVotes compare, DiscussVotes discuss, OwnDrafts drafts) : PageModel
{
    public MemberSession Session { get; private set; } = null!;

    public ComparedCell Cell { get; private set; } = null!;

    [BindProperty]
    public string? Remark { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public int? Answer { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, int record, int criterion, CancellationToken cancellationToken)
    {
        if (await MissingAsync(id, record, criterion, cancellationToken) is { } missing)
            return missing;
        (Answer, Note) = (Cell.Consensus?.Answer, Cell.Consensus?.Note);
        return Page();
    }

    public async Task<IActionResult> OnPostRemarkAsync(long id, int record, int criterion, CancellationToken cancellationToken)
    {
        if (await MissingAsync(id, record, criterion, cancellationToken) is { } missing)
            return missing;
        if (!Session.MayDiscuss)
            return Forbid();
        var text = CommentText.Normal(Remark);
        if (this.Refuse(nameof(Remark), string.IsNullOrWhiteSpace(text) ? "Write something first." : SessionText.TooLong(text, SessionText.MaxReason, "A remark")))
            return Page();
        if (this.Refuse(nameof(Remark), await discuss.RemarkAsync(Cell, Session.Me.AccountId, text, drafts.Posted, cancellationToken)))
            return Page();
        drafts.TellPosted();
        return Redirect($"/sessions/{id}/compare/{record}/{criterion}#discussion");
    }

    public async Task<IActionResult> OnPostAgreeAsync(long id, int record, int criterion, CancellationToken cancellationToken)
    {
        if (await MissingAsync(id, record, criterion, cancellationToken) is { } missing)
            return missing;
        if (!Session.MayDiscuss)
            return Forbid();
        var note = CollectionText.Normal(Note);
        if (this.Refuse(nameof(Answer), Cell.Word(Answer) is null ? "Choose the answer that you agreed on." : null) | this.Refuse(nameof(Note), SessionText.TooLong(note, SessionText.MaxNote, "A note")))
            return Page();
        if (this.Refuse(nameof(Answer), await discuss.AgreeAsync(Session, Cell, Session.Me.AccountId, Answer!.Value, note, drafts.Posted, cancellationToken)))
            return Page();
        drafts.TellPosted();
        this.Say($"Recorded: {Cell.Word(Answer)}.");
        return Redirect($"/sessions/{id}#disagreements");
    }

    private async Task<IActionResult?> MissingAsync(long id, int record, int criterion, CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(id, Visitor.Of(User), cancellationToken) is not { } found || !found.Session.ShowsVotes()
            || found.RecordAt(record) is not { } wanted || found.CriterionAt(criterion) is not { } asked)
        {
            return NotFound();
        }

        Session = found;
        Cell = (await compare.ReadAsync(found, cancellationToken)).At(wanted, asked);
        return null;
    }
}
