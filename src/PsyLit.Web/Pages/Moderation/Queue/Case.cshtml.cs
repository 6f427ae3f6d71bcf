using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Moderation;
using PsyLit.Core.Moderation.Decisions;
using PsyLit.Web.Pages.Drafts;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Moderation.Queue;

/// <summary>One case: looked at by one moderator at a time, and decided.</summary>
[Authorize(Policy = Role.Moderator)]
[EnableRateLimiting(PostingLimits.Choose)]
public sealed class CaseModel(CaseReading cases, WaitingCases queue, Deciding deciding, OwnDrafts drafts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DecisionKind? Kind { get; set; }

    [BindProperty]
    public ModerationReason? Reason { get; set; }

    [BindProperty]
    public string? Rationale { get; set; }

    [BindProperty]
    public int Days { get; set; } = 7;

    public CaseView View { get; private set; } = null!;

    /// <summary>Why a decision was not taken; null when nothing is wrong.</summary>
    public string? Problem { get; private set; }

    public long Me => Visitor.Of(User).AccountId!.Value;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
            return NotFound();
        var verdict = new ModerationVerdict(Id, Version, Kind ?? (DecisionKind)(-1), Reason, Rationale ?? "", Days);
        Problem = await deciding.RunAsync(verdict, Me, drafts.Posted, cancellationToken);
        if (Problem is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await FindAsync(cancellationToken);
            return Page();
        }

        drafts.TellPosted();
        this.Say($"Decided: {ModerationWords.Of(verdict.Kind, View.Post.Name)}.");
        return Redirect("/moderation");
    }

    public Task<IActionResult> OnPostClaimAsync(CancellationToken cancellationToken) => TakeAsync(fromOther: false, cancellationToken);

    public Task<IActionResult> OnPostTakeOverAsync(CancellationToken cancellationToken) => TakeAsync(fromOther: true, cancellationToken);

    public async Task<IActionResult> OnPostReleaseAsync(CancellationToken cancellationToken)
    {
        await queue.ReleaseAsync(Id, Me, cancellationToken);
        return Redirect("/moderation");
    }

    private async Task<IActionResult> TakeAsync(bool fromOther, CancellationToken cancellationToken)
    {
        if (!await queue.ClaimAsync(Id, Me, fromOther, cancellationToken))
            this.Say("Another moderator was quicker, or it is decided.");
        return Redirect($"/moderation/cases/{Id}");
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken) =>
        await cases.FindAsync(Id, Visitor.Of(User), cancellationToken) is { } found && (View = found) is not null;
}
