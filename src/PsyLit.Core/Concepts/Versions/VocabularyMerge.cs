using System.Text.Json.Nodes;

namespace PsyLit.Core.Concepts.Versions;

/// <summary>Two edits of one vocabulary put together, concept by concept.</summary>
/// <param name="Document">The vocabulary with both edits; where both changed one concept differently, with ours.</param>
/// <param name="Taken">Ids of the concepts that come from the other edit.</param>
/// <param name="Conflicts">Ids of the concepts that both changed differently.</param>
public sealed record VocabularyMerge(VocabularyDocument Document, IReadOnlyList<string> Taken, IReadOnlyList<string> Conflicts)
{
    /// <summary>Puts them together.</summary>
    /// <param name="common">What both began from.</param>
    /// <param name="ours">The edit that goes before.</param>
    /// <param name="theirs">The other edit.</param>
    public static VocabularyMerge Of(VocabularyDocument common, VocabularyDocument ours, VocabularyDocument theirs)
    {
        ArgumentNullException.ThrowIfNull(common);
        ArgumentNullException.ThrowIfNull(ours);
        ArgumentNullException.ThrowIfNull(theirs);
        var (merged, taken, conflicts) = (ours, new List<string>(), new List<string>());
        foreach (var id in theirs.Ids.Union(common.Ids).ToList())
        {
            var (was, our, their) = (common.Find(id), ours.Find(id), theirs.Find(id));
            if (JsonNode.DeepEquals(was, their) || JsonNode.DeepEquals(our, their))
                continue;
            if (!JsonNode.DeepEquals(was, our))
            {
                conflicts.Add(id);
                continue;
            }

            merged = merged.WithEntry(id, their);
            taken.Add(id);
        }

        return new VocabularyMerge(merged, taken, conflicts);
    }
}
