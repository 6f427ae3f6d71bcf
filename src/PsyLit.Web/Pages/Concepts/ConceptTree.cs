using PsyLit.Core.Concepts;

namespace PsyLit.Web.Pages.Concepts;

/// <summary>A concept with those of its own kind below it; one with two parents stands below both.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Records">How many records are about it or one below it.</param>
/// <param name="Below">The narrower ones.</param>
public sealed record ConceptTree(Concept Concept, int Records, IReadOnlyList<ConceptTree> Below)
{
    // A circle of parents, possible in an edited vocabulary, ends here.
    private const int MaximumDepth = 8;

    /// <summary>The trees of one kind, in the order of the vocabulary.</summary>
    public static IReadOnlyList<ConceptTree> Of(Vocabulary vocabulary, string kind, IReadOnlyDictionary<string, int> counts)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(counts);
        return
        [
            .. vocabulary.Concepts
                .Where(concept => concept.Kind == kind && !vocabulary.ParentsOf(concept.Id).Any(parent => parent.Kind == kind))
                .Select(root => Grow(vocabulary, root, counts, 0)),
        ];
    }

    private static ConceptTree Grow(Vocabulary vocabulary, Concept concept, IReadOnlyDictionary<string, int> counts, int depth)
    {
        var below = depth == MaximumDepth
            ? []
            : vocabulary.ChildrenOf(concept.Id).Where(child => child.Kind == concept.Kind).Select(child => Grow(vocabulary, child, counts, depth + 1));
        return new ConceptTree(concept, counts.GetValueOrDefault(concept.Id), [.. below]);
    }
}
