using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Reading;
using PsyLit.Web.Pages.Concepts;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Pages.Shared.Entries;

namespace PsyLit.Web.Pages;

/// <summary>The start page: the search box, what is new, what is discussed, where to begin.</summary>
public sealed class IndexModel(LibraryContext library, ArticleList articles, ConceptCounts counts, ConceptMatcher matcher) : PageModel
{
    private const int MostNew = 6;
    private const int MostDiscussed = 5;
    private const int MostMechanisms = 5;

    public int ArticleCount { get; private set; }

    public int JournalCount { get; private set; }

    public DateTime? LastImport { get; private set; }

    public IReadOnlyList<ArticleEntry> New { get; private set; } = [];

    public IReadOnlyList<ArticleEntry> Discussed { get; private set; } = [];

    /// <summary>The mechanisms with most records, by kind.</summary>
    public IReadOnlyList<IGrouping<string, ConceptCount>> Mechanisms { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ArticleCount = await library.Articles.CountAsync(cancellationToken);
        JournalCount = await library.Journals.CountAsync(cancellationToken);
        LastImport = await library.Imports.MaxAsync(import => import.FinishedAt, cancellationToken);
        New = await articles.NewestAsync(MostNew, cancellationToken);
        Discussed = await articles.MostDiscussedAsync(MostDiscussed, cancellationToken);
        var records = await counts.CountAsync(cancellationToken);
        Mechanisms =
        [
            .. matcher.Vocabulary.Concepts
                .Where(concept => ConceptKinds.Mechanism.Contains(concept.Kind) && records.ContainsKey(concept.Id) && !SaysNoMoreThanBelow(concept, records))
                .Select(concept => new ConceptCount(concept, records[concept.Id]))
                .GroupBy(count => count.Concept.Kind)
                .OrderBy(kind => KindWords.Rank(kind.Key)),
        ];
    }

    // "Serotonin receptors 29, 5-HT2 family 29, 5-HT2A 29" is one fact in three lines: the narrowest stays.
    private bool SaysNoMoreThanBelow(Concept concept, IReadOnlyDictionary<string, int> records) =>
        matcher.Vocabulary.ChildrenOf(concept.Id).Any(child => records.GetValueOrDefault(child.Id) == records[concept.Id]);

    /// <summary>The ones of a kind that are shown.</summary>
    public static IEnumerable<ConceptCount> Top(IEnumerable<ConceptCount> kind) => kind.OrderByDescending(count => count.Records).Take(MostMechanisms);
}
