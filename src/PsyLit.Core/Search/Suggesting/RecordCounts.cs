using System.Runtime.CompilerServices;
using PsyLit.Core.Search.Segments;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Suggesting;

/// <summary>How many records each concept and each journal has, at hand without searching.</summary>
/// <remarks>
/// Counted from the values in memory, once for each segment of the index: a million articles take some 20 ms, and after that an import
/// only its own. To look up the terms of a few concepts would read blocks of every segment for each key that is pressed.
/// </remarks>
internal sealed class RecordCounts(IIndexStore store, IndexViews views)
{
    private static readonly ConditionalWeakTable<Segment, Counts> BySegment = [];
    private static readonly ConditionalWeakTable<IndexView, Counts> ByView = [];

    /// <summary>The counts of now.</summary>
    public async Task<Counts> ReadAsync(CancellationToken cancellationToken) =>
        await store.ReadAsync(blocks => ByView.GetValue(views.Of(blocks), Add), cancellationToken);

    private static Counts Add(IndexView view)
    {
        var sum = new Counts();
        for (var place = 0; place < view.Segments.Count; place++)
        {
            var segment = view.Segments[place];
            sum.Add(BySegment.GetValue(segment, static one => Count(one, Enumerable.Range(0, one.Documents))), 1);
            if (view.OutOfDate[place] is { } old)
                sum.Add(Count(segment, Enumerable.Range(0, segment.Documents).Where(old.Has)), -1);
        }

        return sum;
    }

    private static Counts Count(Segment segment, IEnumerable<int> documents)
    {
        var columns = segment.Columns;
        var concepts = new int[columns.ConceptIds.Length];
        var counts = new Counts();
        foreach (var document in documents)
        {
            foreach (var marked in columns.Concepts(document))
                concepts[marked >> 1]++;
            counts.Journals[columns.Journals[document]] = counts.Journals.GetValueOrDefault(columns.Journals[document]) + 1;
        }

        for (var number = 0; number < concepts.Length; number++)
            counts.Concepts[columns.ConceptIds[number]] = concepts[number];
        return counts;
    }

    /// <summary>Records by the id of a concept and by the number of a journal. What has none is missing or 0.</summary>
    internal sealed class Counts
    {
        public Dictionary<string, int> Concepts { get; } = new(StringComparer.Ordinal);

        public Dictionary<int, int> Journals { get; } = [];

        public void Add(Counts other, int times)
        {
            foreach (var (id, count) in other.Concepts)
                Concepts[id] = Concepts.GetValueOrDefault(id) + (count * times);
            foreach (var (id, count) in other.Journals)
                Journals[id] = Journals.GetValueOrDefault(id) + (count * times);
        }
    }
}
