using PsyLit.Core.Search.Columns;

namespace PsyLit.Core.Search;

/// <summary>How much of the library is about each concept, from the same values that search counts by.</summary>
public sealed class ConceptCounts(LibraryContext library, ArticleColumns columns)
{
    /// <summary>How many articles name each concept or one below it, by concept id; concepts without an article are not among them.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancellationToken = default)
    {
        await columns.RefreshAsync(library, cancellationToken);
        return columns.Read(values =>
        {
            var counts = new int[values.ConceptIds.Count];
            foreach (var id in values.AllIds())
            {
                foreach (var marked in values.Concepts(id))
                    counts[marked >> 1]++;
            }

            return Enumerable.Range(0, counts.Length).Where(concept => counts[concept] > 0)
                .ToDictionary(concept => values.ConceptIds[concept], concept => counts[concept], StringComparer.Ordinal);
        });
    }

    /// <summary>The ids of the newest articles, by date of publication, that name the concept or one below it.</summary>
    public async Task<IReadOnlyList<long>> NewestAsync(string conceptId, int most, CancellationToken cancellationToken = default)
    {
        await columns.RefreshAsync(library, cancellationToken);
        return columns.Read(values =>
        {
            var concept = values.ConceptNumber(conceptId);
            var all = new ArticleMatches(values.AllIds(), null);
            var with = new List<int>();
            for (var i = 0; i < all.Ids.Length; i++)
            {
                foreach (var marked in values.Concepts(all.Ids[i]))
                {
                    if (marked >> 1 == concept)
                        with.Add(i);
                }
            }

            return new HitOrder(values, all, SearchSort.Newest).Page(with, 0, most).ConvertAll(i => all.Ids[i]);
        });
    }
}
