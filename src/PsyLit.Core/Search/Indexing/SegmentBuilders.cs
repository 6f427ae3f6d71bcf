using System.Collections.Concurrent;
using PsyLit.Core.Search.Segments;

namespace PsyLit.Core.Search.Indexing;

/// <summary>Keeps builders and their memory from one batch to the next.</summary>
internal static class SegmentBuilders
{
    private static readonly ConcurrentBag<(SegmentBuilder Segment, WordWriter Words)> Free = [];

    /// <summary>An empty builder.</summary>
    public static (SegmentBuilder Segment, WordWriter Words) Take()
    {
        if (Free.TryTake(out var builder))
            return builder;
        var segment = new SegmentBuilder();
        return (segment, new WordWriter(segment));
    }

    /// <summary>Takes a builder back. What came of a failed batch is better left to the collector.</summary>
    public static void Return((SegmentBuilder Segment, WordWriter Words) builder)
    {
        builder.Segment.Clear();
        builder.Words.Clear();
        if (Free.Count < Environment.ProcessorCount)
            Free.Add(builder);
    }
}
