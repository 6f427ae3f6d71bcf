using PsyLit.Core.Concepts;

namespace PsyLit.Core.Search.Facets;

/// <summary>A counted concept of a facet with those below it that are counted too.</summary>
/// <param name="Count">The concept and its count, in which those below are included.</param>
/// <param name="Below">The concepts below it, the most frequent first.</param>
public sealed record FacetNode(FacetCount Count, IReadOnlyList<FacetNode> Below)
{
    /// <summary>True when one of those below is chosen.</summary>
    public bool HasChosenBelow => Below.Any(node => node.Count.Chosen || node.HasChosenBelow);

    /// <summary>Arranges the counts of one facet as the vocabulary has them; each stands once, below the nearest of its ancestors that is counted.</summary>
    /// <param name="counts">In the order in which siblings are to stand.</param>
    /// <param name="vocabulary">The hierarchy.</param>
    public static IReadOnlyList<FacetNode> Arrange(IReadOnlyList<FacetCount> counts, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(vocabulary);
        var counted = counts.Select(count => count.Value).ToHashSet(StringComparer.Ordinal);
        var placed = new HashSet<string>(StringComparer.Ordinal);
        var byParent = counts.ToLookup(count => vocabulary.AncestorsOf(count.Value).FirstOrDefault(above => counted.Contains(above.Id))?.Id);
        List<FacetNode> top = [.. byParent[null].Select(Node)];
        // In a circle of parents none is on top, and yet all are counted.
        foreach (var count in counts)
        {
            if (!placed.Contains(count.Value))
                top.Add(Node(count));
        }

        return top;

        FacetNode Node(FacetCount count)
        {
            placed.Add(count.Value);
            return new FacetNode(count, [.. byParent[count.Value].Where(below => !placed.Contains(below.Value)).Select(Node)]);
        }
    }
}
