using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Reading;
using PsyLit.Core.Search.Results;
using PsyLit.Core.Text;

namespace PsyLit.Core.Search.Excerpts;

/// <summary>Finds in a text what a query matched there: the same words and concepts the index has, at the characters they stand on.</summary>
internal sealed class MarkFinder
{
    private readonly List<(IndexQuery.Words Words, int Part)> sequences = [];
    private readonly Dictionary<string, List<int>> concepts = new(StringComparer.Ordinal);

    /// <param name="wanted">The parts of the query that a record may hold.</param>
    /// <param name="vocabulary">For the concepts below one asked for.</param>
    /// <param name="words">The column whose text is marked.</param>
    /// <param name="conceptColumn">The column of the concepts that text names.</param>
    public MarkFinder(IReadOnlyList<IndexQuery> wanted, Vocabulary vocabulary, IndexColumns words, IndexColumns conceptColumn)
    {
        for (var part = 0; part < wanted.Count; part++)
        {
            if (wanted[part] is IndexQuery.Words sequence && (sequence.Columns & words) != 0)
                sequences.Add((sequence, part));
            if (wanted[part] is IndexQuery.Near near && (near.Columns & words) != 0)
                AddNear(near, part);
            if (wanted[part] is not IndexQuery.Concept concept || (concept.Columns & conceptColumn) == 0)
                continue;
            AddConcept(concept.Id, part);
            foreach (var below in concept.IsAlone ? [] : vocabulary.DescendantsOf(concept.Id))
                AddConcept(below.Id, part);
        }
    }

    /// <summary>True when the text's mentions are needed.</summary>
    public bool WantsMentions => concepts.Count > 0;

    /// <summary>True when nothing can be found.</summary>
    public bool IsEmpty => concepts.Count + sequences.Count == 0;

    /// <summary>The parts of the query that a concept answers.</summary>
    public IReadOnlyList<int> PartsOf(string conceptId) => concepts.TryGetValue(conceptId, out var parts) ? parts : [];

    /// <summary>The marks in order of their beginning; they may overlap.</summary>
    public List<TextMark> Find(string text, IReadOnlyList<ConceptMention> mentions)
    {
        var marks = new List<TextMark>();
        foreach (var mention in mentions)
        {
            foreach (var part in PartsOf(mention.ConceptId))
                marks.Add(new TextMark(mention.Start, mention.End, part, mention.ConceptId));
        }

        if (sequences.Count > 0)
            FindSequences(text, marks);
        marks.Sort((x, y) => x.Start != y.Start ? x.Start.CompareTo(y.Start) : y.End.CompareTo(x.End));
        return marks;
    }

    /// <summary>The characters marked, overlapping marks joined.</summary>
    public static List<SearchMark> Joined(IEnumerable<TextMark> marks)
    {
        var joined = new List<SearchMark>();
        foreach (var mark in marks)
        {
            if (joined.Count > 0 && mark.Start < joined[^1].End)
                joined[^1] = joined[^1] with { End = Math.Max(joined[^1].End, mark.End) };
            else
                joined.Add(new SearchMark(mark.Start, mark.End));
        }

        return joined;
    }

    private void AddConcept(string id, int part)
    {
        if (!concepts.TryGetValue(id, out var parts))
            concepts.Add(id, parts = []);
        parts.Add(part);
    }

    private void AddNear(IndexQuery.Near near, int part) =>
        sequences.AddRange(near.Sequence.Distinct().Select(word => (new IndexQuery.Words([word], near.Columns), part)));

    private void FindSequences(string text, List<TextMark> marks)
    {
        var folded = TextFolder.Fold(text);
        var words = WordBreaker.Words(folded);
        var spelled = words.Select(word => Spelling.ToAmerican(word.Text)).ToArray();
        foreach (var (sequence, part) in sequences)
        {
            for (var at = 0; at + sequence.Sequence.Count <= spelled.Length; at++)
            {
                if (!StandsAt(sequence, spelled, at))
                    continue;
                var (start, end) = folded.SourceSpan(words[at].Start, words[at + sequence.Sequence.Count - 1].End);
                marks.Add(new TextMark(start, end, part));
            }
        }
    }

    private static bool StandsAt(IndexQuery.Words wanted, string[] words, int at)
    {
        var last = wanted.Sequence.Count - 1;
        if (wanted.IsWhole && (at > 0 || (words.Length != wanted.Sequence.Count && !wanted.IsPrefix)))
            return false;
        for (var i = 0; i <= last; i++)
        {
            var matches = i == last && wanted.IsPrefix
                ? words[at + i].StartsWith(wanted.Sequence[i], StringComparison.Ordinal)
                : string.Equals(words[at + i], wanted.Sequence[i], StringComparison.Ordinal)
                    || (wanted.InAnyForm && IsOfOneStem(words[at + i], wanted.Sequence[i]));
            if (!matches)
                return false;
        }

        return true;
    }

    // Looked at before the stem is made: most words of a text are of another family at first sight.
    private static bool IsOfOneStem(string word, string wanted) =>
        word.Length > 2 && wanted.Length > 2 && word.AsSpan(0, 3).SequenceEqual(wanted.AsSpan(0, 3)) && string.Equals(WordStem.Of(word), WordStem.Of(wanted), StringComparison.Ordinal);
}
