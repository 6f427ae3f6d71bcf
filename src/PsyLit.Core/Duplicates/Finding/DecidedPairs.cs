using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;
using PsyLit.Core.Relations;

namespace PsyLit.Core.Duplicates.Finding;

/// <summary>Pairs that nobody is to be asked about: a person has decided, or one work says what it is to the other.</summary>
/// <remarks>A decision on an article that was merged into another since holds for the one that stayed.</remarks>
internal sealed class DecidedPairs
{
    private readonly HashSet<(long First, long Second)> decided = [];
    private ILookup<long, ArticleRelation> relations = Array.Empty<ArticleRelation>().ToLookup(relation => relation.ArticleId);

    public static async Task<DecidedPairs> ReadAsync(LibraryContext library, CancellationToken cancellationToken)
    {
        // Larger than nothing, because SQLite has no use for an index when it is asked for what is not null: each step of a search would read a
        // million articles through.
        var into = await library.Articles.IgnoreQueryFilters([ArticleFilters.MergedAway]).AsNoTracking().Where(article => article.MergedIntoId > 0)
            .ToDictionaryAsync(article => article.Id, article => article.MergedIntoId!.Value, cancellationToken);
        var pairs = new DecidedPairs();
        var rows = library.DuplicatePairs.AsNoTracking().Where(pair => pair.State == DuplicateState.DifferentWorks || pair.State == DuplicateState.Related)
            .Select(pair => new { pair.FirstArticleId, pair.SecondArticleId });
        foreach (var row in await rows.ToListAsync(cancellationToken))
        {
            pairs.decided.Add(DuplicatePair.InOrder(Standing(row.FirstArticleId), Standing(row.SecondArticleId)));
        }

        return pairs;

        long Standing(long id)
        {
            while (into.TryGetValue(id, out var next))
            {
                id = next;
            }

            return id;
        }
    }

    /// <summary>Reads what the articles about to be compared say of other works.</summary>
    public async Task ReadRelationsAsync(LibraryContext library, IReadOnlyCollection<long> articleIds, CancellationToken cancellationToken) =>
        relations = (await library.ArticleRelations.AsNoTracking().Where(relation => articleIds.Contains(relation.ArticleId)).ToListAsync(cancellationToken))
            .ToLookup(relation => relation.ArticleId);

    /// <summary>True when a person has decided; what the works say of each other is not looked at.</summary>
    public bool Contain((long First, long Second) pair) => decided.Contains(pair);

    public bool Contain(ComparedArticle first, ComparedArticle second) =>
        Contain(DuplicatePair.InOrder(first.Id, second.Id)) || Names(first, second) || Names(second, first);

    private bool Names(ComparedArticle article, ComparedArticle other) => relations[article.Id].Any(relation =>
        relation.OtherArticleId == other.Id
        || (relation.OtherPmid is not null && relation.OtherPmid == other.Pmid)
        || (relation.OtherDoiKey is not null && relation.OtherDoiKey == other.DoiKey && relation.OtherDoiKey != article.DoiKey));
}
