using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Articles;
using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.WrongMentions;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Concepts.Mentions;

/// <summary>Where a reader says that a passage does not mean the concept it is marked as.</summary>
[Authorize(Policy = Role.Reader)]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class ReportModel(LibraryContext library, ConceptMatcher matcher, MentionReview review) : PageModel
{
    public Article Article { get; private set; } = null!;

    public Concept Marked { get; private set; } = null!;

    /// <summary>The places marked as the concept.</summary>
    public IReadOnlyList<MarkedPassage> Passages { get; private set; } = [];

    /// <summary>The concept's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string Concept { get; set; } = "";

    /// <summary>Which of the passages is meant, from 0.</summary>
    [BindProperty(SupportsGet = true)]
    public int At { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ? Page() : NotFound();

    /// <param name="id">The article.</param>
    /// <param name="quote">The passage chosen, as the form has it: the text may have changed since.</param>
    /// <param name="reason">Why it is wrong; may be empty.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task<IActionResult> OnPostAsync(long id, string? quote, string? reason, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        if (Passages.ElementAtOrDefault(At) is not { } chosen || (quote is not null && quote != chosen.Passage.Quote))
        {
            TempData["Message"] = "The text or its marks have changed meanwhile. Choose the passage again.";
            return Redirect($"/articles/{id}/wrong-mention{QueryString.Create("concept", Concept)}");
        }

        TempData["Message"] = await review.ReportAsync(id, Concept, chosen.Passage, reason, Visitor.Of(User).AccountId!.Value, cancellationToken)
            ? "Thank you. A curator will look at it; until then the mention stays marked."
            : "That passage waits for a curator already.";
        return Redirect($"/articles/{id}#key-title");
    }

    private async Task<bool> FindAsync(long id, CancellationToken cancellationToken)
    {
        if (matcher.Vocabulary.Find(Concept) is not { } concept
            || await library.Articles.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken) is not { } article)
        {
            return false;
        }

        (Article, Marked) = (article, concept);
        var said = await library.WrongMentions.AsNoTracking().Where(mention => mention.ArticleId == id).ToListAsync(cancellationToken);
        Passages = MarkedPassage.Of(matcher, Concept, article.Title, article.Summary, article.Abstract, new MentionDecisions(said));
        return true;
    }
}
