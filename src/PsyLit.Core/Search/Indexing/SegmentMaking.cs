using PsyLit.Core.Search.Postings;
using PsyLit.Core.Search.Segments;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Indexing;

/// <summary>Articles being made into a segment, on all cores, until they are written.</summary>
internal sealed class SegmentMaking
{
    /// <summary>Fewer than these to a core are not worth dividing.</summary>
    private const int FewestApart = 100;

    private readonly (SegmentBuilder Segment, WordWriter Words)[] parts;

    private SegmentMaking((SegmentBuilder Segment, WordWriter Words)[] parts) => this.parts = parts;

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
        return new SegmentMaking(parts);
    }

    /// <summary>The values of the articles, in their order; ids may be given now.</summary>
    public IEnumerable<IndexedValues> Values => parts.SelectMany(part => part.Segment.Values);

    /// <summary>Writes the segment, and merges what is due by it.</summary>
    /// <param name="blocks">Where to.</param>
    /// <param name="views">For what is there already.</param>
    /// <param name="replaced">Ids of articles about which older segments may be out of date.</param>
    /// <param name="cancellationToken">Ends merging; the transaction must then be given up.</param>
    public void Write(IIndexBlocks blocks, IndexViews views, IReadOnlyCollection<long> replaced, CancellationToken cancellationToken)
    {
        if (replaced.Count > 0 || parts.Any(part => part.Segment.Values.Count > 0))
            SegmentWriter.Write(blocks, [.. parts.Select(part => part.Segment)], replaced);
        foreach (var part in parts)
            SegmentBuilders.Return(part);

        while (true)
        {
            var view = views.Of(blocks);
            if (MergePolicy.Due([.. view.Segments.Select(segment => segment.Documents)]) is not { } due)
                return;
            new SegmentMerger(blocks, [.. view.Segments.Take(due)], [.. view.OutOfDate.Take(due)], isOldest: due.Start.Value == 0).Merge(cancellationToken);
        }
    }
}
