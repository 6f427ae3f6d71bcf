using PsyLit.Core.Concepts;

namespace PsyLit.Core.Search.Indexing;

/// <summary>Counts the concepts of one article by column.</summary>
internal sealed class ConceptTally(Vocabulary vocabulary)
{
    /// <summary>A concept named more often is no more what the article is about.</summary>
    private const int MostRepeats = 8;

    /// <summary>Ancestors repeat less, or a long abstract would rank under every wide concept.</summary>
    private const int MostAncestorRepeats = 3;

    private readonly Dictionary<IndexColumns, Dictionary<string, int>> counts = [];

    /// <summary>Adds concepts, each as often as it is given; ids that the vocabulary lacks are left out.</summary>
    public void Add(IndexColumns column, IEnumerable<string> conceptIds, int weight)
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

    /// <summary>The concepts named anywhere, heaviest first, and those of their ancestors that are not.</summary>
    public (IReadOnlyList<string> Named, IReadOnlyList<string> Ancestors) Sum()
    {
        if (counts.Count == 0)
            return ([], []);
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (id, count) in counts.Values.SelectMany(column => column))
            named[id] = named.GetValueOrDefault(id) + count;
        var ancestors = named.Keys.SelectMany(id => vocabulary.AncestorsOf(id)).Select(ancestor => ancestor.Id)
            .Distinct(StringComparer.Ordinal).Where(id => !named.ContainsKey(id)).Order(StringComparer.Ordinal);
        return ([.. named.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)], [.. ancestors]);
    }

    /// <summary>Marks the article with its concepts, each as often as it was named, so that ranking sees how much an article is about it.</summary>
    public void WriteTo(WordWriter words)
    {
        foreach (var (column, named) in counts)
        {
            var below = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (id, count) in named)
            {
                words.Mark(column, IndexMark.ConceptAlone(id), Math.Min(count, MostRepeats));
                words.Mark(column, IndexMark.Concept(id), Math.Min(count, MostRepeats));
                foreach (var ancestor in vocabulary.AncestorsOf(id))
                    below[ancestor.Id] = below.GetValueOrDefault(ancestor.Id) + count;
            }

            foreach (var (id, count) in below)
            {
                if (!named.ContainsKey(id))
                    words.Mark(column, IndexMark.Concept(id), Math.Min(count, MostAncestorRepeats));
            }
        }
    }
}
