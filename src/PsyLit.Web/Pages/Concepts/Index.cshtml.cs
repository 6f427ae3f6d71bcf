using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Concepts;

/// <summary>All concepts the library knows, as trees by kind with their counts.</summary>
public sealed class IndexModel(ConceptMatcher matcher, ConceptCounts counts, CurrentMatcher current) : PageModel
{
    public IReadOnlyList<(string Kind, IReadOnlyList<ConceptTree> Trees)> Kinds { get; private set; } = [];

    /// <summary>The number of the vocabulary's version in force.</summary>
    public int Version => current.Version;

    public int ConceptCount => matcher.Vocabulary.Concepts.Count;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var records = await counts.CountAsync(cancellationToken);
        Kinds =
        [
            .. matcher.Vocabulary.Concepts.Select(concept => concept.Kind).Distinct()
                .OrderBy(KindWords.Rank)
                .Select(kind => (kind, ConceptTree.Of(matcher.Vocabulary, kind, records))),
        ];
    }
}
