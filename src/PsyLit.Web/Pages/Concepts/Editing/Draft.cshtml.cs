using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.Previews;
using PsyLit.Core.Concepts.Publishing;
using PsyLit.Core.Concepts.Versions;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Concepts.Editing;

/// <summary>What a curator has changed, what it would change in the records, and publishing it.</summary>
[Authorize(Policy = Role.Curator)]
[EnableRateLimiting(PostingLimits.Choose)]
public sealed class DraftModel(VocabularyDrafts drafts, CurrentMatcher current, PreviewDesk desk, VocabularyPublication publication) : PageModel
{
    // A preview that is there by then needs no second look.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Null when nothing is being worked on.</summary>
    public VocabularyDraft? Draft { get; private set; }

    /// <summary>What differs from the vocabulary in force, concept by concept.</summary>
    public IReadOnlyList<ConceptChange> Changes { get; private set; } = [];

    public RunningPreview? Running { get; private set; }

    /// <summary>Null while it is computed.</summary>
    public PreviewResult? Preview { get; private set; }

    /// <summary>The version in force when it is not the one the work began from; else null.</summary>
    public int? Outrun => Draft is not null && Draft.BaseNumber != current.Version ? current.Version : null;

    [BindProperty]
    public string? Note { get; set; }

    private long AccountId => Visitor.Of(User).AccountId!.Value;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Draft = await drafts.FindAsync(AccountId, cancellationToken);
        if (Draft is null)
            return;
        Changes = VocabularyChanges.Between(current.Matcher.Vocabulary, await VocabularyInForce.ReadAsync(Draft.Content, cancellationToken));
        Running = desk.Of(Draft);
        Preview = await Running.WaitAsync(Patience, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(AccountId, cancellationToken) is not { } draft)
            return Redirect("/vocabulary/draft");
        var result = await publication.PublishAsync(draft, Note, cancellationToken);
        if (result.Problem is { } problem)
        {
            ModelState.AddModelError("", problem);
            await OnGetAsync(cancellationToken);
            return Page();
        }

        TempData["Message"] = result.Candidates == 0
            ? $"Version {result.Number} is published."
            : $"Version {result.Number} is published. {Typography.Count(result.Candidates, "record is", "records are")} looked through again.";
        return Redirect("/vocabulary");
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellationToken)
    {
        await drafts.DiscardAsync(AccountId, cancellationToken);
        TempData["Message"] = "The draft is gone. The vocabulary is as it was.";
        return Redirect("/vocabulary");
    }

    public async Task<IActionResult> OnPostTakeNewestAsync(CancellationToken cancellationToken)
    {
        if (await drafts.TakeNewestAsync(AccountId, cancellationToken) is { } merge)
            TempData["Message"] = DraftWords.Of(merge, current.Matcher.Vocabulary);
        return Redirect("/vocabulary/draft");
    }
}
