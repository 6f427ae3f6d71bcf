using PsyLit.Core.Search;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Concepts.Portraits;

/// <summary>Draws what the records say about a concept from the index's columns alone: no text is read.</summary>
/// <remarks>
/// Companions are ordered by local mutual information (Evert 2005, The Statistics of Word Cooccurrences, 3.1.5): together · log2(lift). By
/// frequency alone every concept's companions would be depression and ketamine; by lift alone, whatever was named once and only here. A
/// floor of three records keeps coincidences out, and one of a lift of 1.2 what is named with everything. What is above or below the concept always comes with it, and is no companion.
/// </remarks>
public sealed class ConceptPortraits(ArticleMatcher index, ConceptMatcher concepts)
{
    /// <summary>The fewest records two concepts must be named in together.</summary>
    public const int FewestTogether = 3;

    private const double LeastLift = 1.2;

    private const int MostCompanions = 12;

    /// <summary>The portrait of a concept of the vocabulary.</summary>
    public async Task<ConceptPortrait> DrawAsync(string conceptId, CancellationToken cancellationToken = default) =>
        await index.LookAsync(
            [null, new IndexQuery.Concept(conceptId)],
            (look, steps) =>
            {
                var all = ConceptTotals.Of(look, steps[0]);
                var hits = Hits.Of(look, steps[1], isRanked: false);
                return new ConceptPortrait(hits.Count, Years(hits), Companions(conceptId, hits, all));
            },
            cancellationToken) ?? new ConceptPortrait(0, [], []);

    private static List<(int Year, int Records)> Years(Hits hits)
    {
        var years = new SortedDictionary<int, int>();
        for (var i = 0; i < hits.Count; i++)
        {
            var (segment, document) = hits.View.Locate(hits.Documents[i]);
            if (segment.Columns.Published[document] / 10000 is > 0 and var year)
                years[year] = years.GetValueOrDefault(year) + 1;
        }

        return [.. years.Select(pair => (pair.Key, pair.Value))];
    }

    private List<Companion> Companions(string conceptId, Hits hits, ConceptTotals all)
    {
        var vocabulary = concepts.Vocabulary;
        var related = vocabulary.AncestorsOf(conceptId).Concat(vocabulary.DescendantsOf(conceptId)).Select(concept => concept.Id).Append(conceptId).ToHashSet(StringComparer.Ordinal);
        var (_, together) = ConceptTotals.Count(hits);
        var companions = new List<Companion>();
        for (var number = 0; number < together.Length; number++)
        {
            if (together[number] < FewestTogether || vocabulary.Find(hits.View.ConceptIds[number]) is not { } concept || related.Contains(concept.Id))
                continue;
            var lift = (double)together[number] * all.Articles / ((double)hits.Count * all.Naming[number]);
            if (lift >= LeastLift)
                companions.Add(new Companion(concept, together[number], lift));
        }

        return [.. companions.OrderByDescending(companion => companion.Together * Math.Log2(companion.Lift)).ThenBy(companion => companion.Concept.Id, StringComparer.Ordinal).Take(MostCompanions)];
    }
}
