using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.WrongMentions;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Concepts.Mentions;

/// <summary>Mentions that readers called wrong, for curators to decide; and what was decided.</summary>
[Authorize(Policy = Role.Curator)]
[EnableRateLimiting(PostingLimits.Choose)]
public sealed class QueueModel(MentionRows rows, MentionReview review, ConceptMatcher matcher) : PageModel
{
    private const int PageSize = 25;

    public IReadOnlyList<MentionRow> Rows { get; private set; } = [];

    public Vocabulary Vocabulary => matcher.Vocabulary;

    public Pager Pager { get; private set; } = null!;

    /// <summary><c>decided</c> shows what was decided; anything else what waits.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    // Not "page": that is Razor Pages' own name for the path of the page.
    [BindProperty(SupportsGet = true, Name = "sheet")]
    public string? Sheet { get; set; }

    public bool AreOpen => Show != "decided";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Pager = Pager.For(Sheet, await rows.CountAsync(AreOpen, cancellationToken), PageSize, AddressOf);
        Rows = await rows.PageAsync(AreOpen, (Pager.Number - 1) * PageSize, PageSize, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(long id, MentionVerdict verdict, bool everywhere, string? note, CancellationToken cancellationToken)
    {
        if (verdict is MentionVerdict.Open || !Enum.IsDefined(verdict))
            return BadRequest();
        if (await review.DecideAsync(id, verdict, everywhere, note, Visitor.Of(User).AccountId!.Value, cancellationToken) is not { } mention)
        {
            TempData["Message"] = "Somebody has decided it meanwhile.";
            return Redirect("/vocabulary/mentions");
        }

        TempData["Message"] = verdict switch
        {
            MentionVerdict.RightAfterAll => $"“{mention.Quote}” stays marked.",
            MentionVerdict.WrongForm => $"“{mention.Quote}” is taken off this record. Change the form itself here.",
            _ => $"“{mention.Quote}” is taken off {(everywhere ? "this record" : "this passage")}; the search follows.",
        };
        TempData["Undo"] = $"/vocabulary/mentions?handler=Reopen&id={mention.Id}";
        var leadsToForm = verdict == MentionVerdict.WrongForm && Vocabulary.Find(mention.ConceptId) is not null;
        return Redirect(leadsToForm ? $"/concepts/{mention.ConceptId}/edit{QueryString.Create("form", mention.Quote)}" : "/vocabulary/mentions");
    }

    public async Task<IActionResult> OnPostReopenAsync(long id, CancellationToken cancellationToken)
    {
        TempData["Message"] = await review.ReopenAsync(id, cancellationToken) is { } mention ? $"“{mention.Quote}” waits again, and is marked." : "There is nothing to take back.";
        return Redirect("/vocabulary/mentions");
    }

    private string AddressOf(int sheet) => $"/vocabulary/mentions?sheet={sheet}{(AreOpen ? "" : "&show=decided")}";
}
