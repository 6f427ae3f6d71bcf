using System.Text;
using PsyLit.Core.Concepts;

namespace PsyLit.Core.Search.Indexing;

/// <summary>Counts the concepts of one article by column.</summary>
internal sealed class ConceptTally(Vocabulary vocabulary)
{
    private readonly Dictionary<IndexColumn, Dictionary<string, int>> counts = [];

    /// <summary>Adds concepts, each as often as it is given; ids that the vocabulary lacks are left out.</summary>
    public void Add(IndexColumn column, IEnumerable<string> conceptIds, int weight)
    {
        foreach (var id in conceptIds)
        {
            if (vocabulary.Find(id) is null)
                continue;
            if (!counts.TryGetValue(column, out var ofColumn))
                counts.Add(column, ofColumn = new Dictionary<string, int>(StringComparer.Ordinal));
            ofColumn[id] = ofColumn.GetValueOrDefault(id) + weight;
        }
    }

    /// <summary>The concepts named anywhere with their weights, and all their ancestors.</summary>
    public (Dictionary<string, int> Named, IReadOnlyList<string> Ancestors) Sum()
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (id, count) in counts.Values.SelectMany(column => column))
            named[id] = named.GetValueOrDefault(id) + count;
        return (named, [.. named.Keys.SelectMany(id => vocabulary.AncestorsOf(id)).Select(ancestor => ancestor.Id).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Adds the marks of a column: each concept repeated as often as it was named, so that ranking sees how much an article is about it.</summary>
    public void AppendMarks(StringBuilder marks, IndexColumn column, int mostRepeats, int mostAncestorRepeats)
    {
        if (!counts.TryGetValue(column, out var named))
            return;
        var above = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (id, count) in named)
        {
            foreach (var ancestor in vocabulary.AncestorsOf(id))
                above[ancestor.Id] = above.GetValueOrDefault(ancestor.Id) + count;
        }

        foreach (var (id, count) in named)
            Repeat(marks, id, Math.Min(count, mostRepeats));
        foreach (var (id, count) in above)
        {
            if (!named.ContainsKey(id))
                Repeat(marks, id, Math.Min(count, mostAncestorRepeats));
        }
    }

    private static void Repeat(StringBuilder marks, string id, int times)
    {
        var mark = IndexMark.Concept(id);
        for (var i = 0; i < times; i++)
            marks.Append(mark).Append(' ');
    }
}
