using System.Runtime.CompilerServices;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Matching.Steps;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search;

/// <summary>How many articles of the whole library have each concept, by its number in a view. Counted once for a view, which never changes.</summary>
/// <param name="Articles">How many articles there are.</param>
/// <param name="Having">Those that name the concept or one below it.</param>
/// <param name="Naming">Those that name it themselves.</param>
internal sealed record ConceptTotals(int Articles, int[] Having, int[] Naming)
{
    private static readonly ConditionalWeakTable<IndexView, ConceptTotals> Known = [];

    /// <summary>The totals of the view looked at.</summary>
    /// <param name="look">The look.</param>
    /// <param name="everything">The step that finds all articles.</param>
    public static ConceptTotals Of(IndexLook look, MatchStep everything)
    {
        if (Known.TryGetValue(look.View, out var known))
            return known;
        var hits = Hits.Of(look, everything, isRanked: false);
        var (having, naming) = Count(hits);
        return Known.GetValue(look.View, _ => new ConceptTotals(hits.Count, having, naming));
    }

    /// <summary>The same counts of some articles.</summary>
    public static (int[] Having, int[] Naming) Count(Hits hits)
    {
        var concepts = hits.View.ConceptIds.Count;
        var (having, naming) = (new int[concepts], new int[concepts]);
        var place = 0;
        for (var i = 0; i < hits.Count; i++)
        {
            while (hits.Documents[i] >= hits.View.Firsts[place + 1])
                place++;
            var segment = hits.View.Segments[place];
            foreach (var marked in segment.Columns.Concepts(hits.Documents[i] - hits.View.Firsts[place]))
            {
                var number = segment.ConceptNumbers[marked >> 1];
                having[number]++;
                if ((marked & 1) == 0)
                    naming[number]++;
            }
        }

        return (having, naming);
    }
}
