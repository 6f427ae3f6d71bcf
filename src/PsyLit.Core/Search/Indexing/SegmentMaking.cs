using PsyLit.Core.Search.Merging;
using PsyLit.Core.Search.Postings;
using PsyLit.Core.Search.Segments;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Indexing;

/// <summary>Articles being made into a segment, on all cores, until they are written.</summary>
internal sealed class SegmentMaking(DocumentMaker documents)
{
    /// <summary>Fewer than these to a core are not worth dividing.</summary>
    private const int FewestApart = 100;

    private readonly List<Task<(SegmentBuilder Segment, WordWriter Words)>> parts = [];
    private MadeSegment? made;

    /// <summary>Reads the words of articles that are all there already.</summary>
    /// <param name="documents">Reads one.</param>
    /// <param name="articles">The articles, in ascending order of their ids.</param>
    /// <param name="tagsOf">Names of the readers' tags on an article.</param>
    public static async Task<SegmentMaking> OfAsync<T>(
        DocumentMaker documents, IReadOnlyList<T> articles, Func<T, (IndexSource Article, IReadOnlyList<string> Tags)> tagsOf)
    {
        var making = new SegmentMaking(documents);
        var count = Math.Clamp(articles.Count / FewestApart, 1, Environment.ProcessorCount);
        for (var part = 0; part < count; part++)
            making.Begin(articles, (articles.Count * part / count)..(articles.Count * (part + 1) / count), tagsOf);
        await making.FinishAsync();
        return making;
    }

    /// <summary>The values of the articles, in their order; ids may be given now.</summary>
    public IReadOnlyList<IndexedValues> Values => Made.Values;

    private MadeSegment Made => made ?? throw new InvalidOperationException("The segment has not been finished.");

    /// <summary>Begins to read the words of some articles beside the caller.</summary>
    /// <param name="articles">A list that stays as it is.</param>
    /// <param name="range">Those of them to read; their ids are, or will be, higher than those of the articles begun before.</param>
    /// <param name="tagsOf">Names of the readers' tags on an article.</param>
    public void Begin<T>(IReadOnlyList<T> articles, Range range, Func<T, (IndexSource Article, IReadOnlyList<string> Tags)> tagsOf) => parts.Add(Task.Run(() =>
    {
        var (segment, words) = SegmentBuilders.Take();
        for (var i = range.Start.Value; i < range.End.Value; i++)
        {
            var (article, tags) = tagsOf(articles[i]);
            documents.Add(segment, words, article, tags);
        }

        segment.Sort();
        return (segment, words);
    }));

    /// <summary>Makes one segment of all that was begun.</summary>
    public async Task FinishAsync()
    {
        var read = await Task.WhenAll(parts);
        made = SegmentJoining.Join([.. read.Select(part => part.Segment)]);
        foreach (var part in read)
            SegmentBuilders.Return(part);
    }

    /// <summary>Writes the segment, and merges what is small and due by it.</summary>
    /// <param name="blocks">Where to.</param>
    /// <param name="views">For what is there already.</param>
    /// <param name="replaced">Ids of articles about which older segments may be out of date.</param>
    /// <param name="cancellationToken">Ends merging; the transaction must then be given up.</param>
    public void Write(IIndexBlocks blocks, IndexViews views, IReadOnlyCollection<long> replaced, CancellationToken cancellationToken)
    {
        if (replaced.Count > 0 || Values.Count > 0)
            Made.Write(blocks, rank: null, replaced);
        while (SegmentMerge.Make(blocks, views.Of(blocks), MergePolicy.LargestAtOnce, new SegmentBlocks(), cancellationToken) is { } merge)
            merge.Write(blocks);
    }
}
