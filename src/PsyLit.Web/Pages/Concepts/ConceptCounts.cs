using PsyLit.Core;
using PsyLit.Core.Search.Columns;

namespace PsyLit.Web.Pages.Concepts;

/// <summary>Counts the records of every concept from the search's columns in memory: one pass, no query.</summary>
public sealed class ConceptCounts(LibraryContext library, ArticleColumns columns)
{
    /// <summary>Records by concept id, those of narrower concepts included; a concept without any is not in it.</summary>
    public async Task<IReadOnlyDictionary<string, int>> ReadAsync(CancellationToken cancellationToken)
    {
        await columns.RefreshAsync(library, cancellationToken);
        return columns.Read(Count);
    }

    private static Dictionary<string, int> Count(ColumnValues values)
    {
        var counts = new int[values.ConceptIds.Count];
        foreach (var id in values.AllIds())
        {
            // The lowest bit only says whether the concept itself or one below it is named.
            foreach (var marked in values.Concepts(id))
                counts[marked >> 1]++;
        }

        return Enumerable.Range(0, counts.Length).Where(number => counts[number] > 0)
            .ToDictionary(number => values.ConceptIds[number], number => counts[number], StringComparer.Ordinal);
    }
}
