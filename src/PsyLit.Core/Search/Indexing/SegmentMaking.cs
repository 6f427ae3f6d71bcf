using PsyLit.Core.Search.Merging;
using PsyLit.Core.Search.Postings;
using PsyLit.Core.Search.Segments;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Indexing;

/// <summary>Articles being made into a segment, on all cores, until they are written.</summary>
internal sealed class SegmentMaking
{
    /// <summary>Fewer than these to a core are not worth dividing.</summary>
    private const int FewestApart = 100;

    private readonly MadeSegment made;

    private SegmentMaking(MadeSegment made) => this.made = made;

    /// <summary>Reads the words of articles.</summary>
    /// <param name="documents">Reads one.</param>
    /// <param name="articles">The articles, in ascending order of their ids.</param>
    /// <param name="tagsOf">Names of the readers' tags on an article.</param>
    public static SegmentMaking Of<T>(DocumentMaker documents, IReadOnlyList<T> articles, Func<T, (IndexSource Article, IReadOnlyList<string> Tags)> tagsOf)
    {
        var count = Math.Clamp(articles.Count / FewestApart, 1, Environment.ProcessorCount);
        var parts = new (SegmentBuilder Segment, WordWriter Words)[count];
        Parallel.For(0, count, part =>
        {
            parts[part] = SegmentBuilders.Take();
            for (var i = articles.Count * part / count; i < articles.Count * (part + 1) / count; i++)
            {
                var (article, tags) = tagsOf(articles[i]);
                documents.Add(parts[part].Segment, parts[part].Words, article, tags);
            }

            parts[part].Segment.Sort();
        });
        var made = SegmentJoining.Join([.. parts.Select(part => part.Segment)]);
        foreach (var part in parts)
            SegmentBuilders.Return(part);
        return new SegmentMaking(made);
    }

    /// <summary>The values of the articles, in their order; ids may be given now.</summary>
    public IReadOnlyList<IndexedValues> Values => made.Values;

    /// <summary>Writes the segment, and merges what is small and due by it.</summary>
    /// <param name="blocks">Where to.</param>
    /// <param name="views">For what is there already.</param>
    /// <param name="replaced">Ids of articles about which older segments may be out of date.</param>
    /// <param name="cancellationToken">Ends merging; the transaction must then be given up.</param>
    public void Write(IIndexBlocks blocks, IndexViews views, IReadOnlyCollection<long> replaced, CancellationToken cancellationToken)
    {
        if (replaced.Count > 0 || Values.Count > 0)
            made.Write(blocks, rank: null, replaced);
        while (SegmentMerge.Make(blocks, views.Of(blocks), MergePolicy.LargestAtOnce, new SegmentBlocks(), cancellationToken) is { } merge)
            merge.Write(blocks);
    }
}
