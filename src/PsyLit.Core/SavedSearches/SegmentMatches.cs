using PsyLit.Core.Search.Facets;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Matching.Steps;
using PsyLit.Core.Search.Segments;

namespace PsyLit.Core.SavedSearches;

/// <summary>Looks a query up in some parts of the index only: what has come or changed is in the newest.</summary>
internal static class SegmentMatches
{
    /// <summary>The numbers of the articles that match and have the facet values chosen.</summary>
    /// <param name="look">The look.</param>
    /// <param name="step">The query.</param>
    /// <param name="choices">The facet values.</param>
    /// <param name="isWanted">Which parts; asked of none without articles.</param>
    public static List<long> Find(IndexLook look, MatchStep step, IReadOnlyList<FacetChoice> choices, Predicate<Segment> isWanted)
    {
        FacetFilter[] filters = [.. choices.GroupBy(choice => choice.Facet).Select(group => new FacetFilter(group.Key, group.Select(choice => choice.Value), look.View))];
        var found = new List<long>();
        for (var place = 0; place < look.View.Segments.Count; place++)
        {
            var segment = look.View.Segments[place];
            if (segment.Documents == 0 || !isWanted(segment))
                continue;
            foreach (var document in step.In(place, isRanked: false, within: null).Used)
            {
                if (Array.TrueForAll(filters, filter => filter.Passes(segment, document)))
                    found.Add(segment.Columns.Ids[document]);
            }
        }

        return found;
    }
}
