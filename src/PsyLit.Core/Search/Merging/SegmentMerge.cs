using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Postings;
using PsyLit.Core.Search.Segments;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Merging;

/// <summary>Segments that were merged in memory, and the one that takes their place.</summary>
internal sealed class SegmentMerge
{
    private readonly IReadOnlyList<Segment> merged;
    private readonly MadeSegment made;
    private readonly IReadOnlyList<int> replaced;

    private SegmentMerge(IReadOnlyList<Segment> merged, MadeSegment made, IReadOnlyList<int> replaced) =>
        (this.merged, this.made, this.replaced) = (merged, made, replaced);

    /// <summary>The segments that were merged.</summary>
    public IEnumerable<IndexSegment> Merged => merged.Select(segment => segment.Row);

    /// <summary>Merges what is due first.</summary>
    /// <param name="blocks">Where the segments are.</param>
    /// <param name="view">Which there are.</param>
    /// <param name="most">The most articles to merge.</param>
    /// <param name="into">Takes the blocks.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Null when nothing is due.</returns>
    public static SegmentMerge? Make(IIndexBlocks blocks, IndexView view, int most, SegmentBlocks into, CancellationToken cancellationToken)
    {
        if (MergePolicy.Due([.. view.Segments.Select(segment => segment.Documents)], most) is not { } due)
            return null;
        Segment[] segments = [.. view.Segments.Take(due)];
        var made = new SegmentMerger(blocks, segments, [.. view.OutOfDate.Take(due)], into).Merge(cancellationToken);
        // Nothing is older than the oldest segment, so it has nothing to replace.
        return new SegmentMerge(segments, made, due.Start.Value == 0 ? [] : [.. segments.SelectMany(segment => segment.Replaced).Distinct()]);
    }

    /// <summary>Writes the new segment, and takes the old ones away: at once, or out of force when they are many bytes.</summary>
    /// <param name="blocks">Where the segments are.</param>
    /// <param name="staged">What of the new one has been written already; null for nothing.</param>
    /// <remarks>What was written meanwhile is newer: articles that it replaces are out of date in the new segment as they were in the old ones.</remarks>
    /// <returns>False, with nothing written, when one of the old ones is gone: the index was made anew, or another program merged them.</returns>
    public bool Write(IIndexBlocks blocks, StagedSegment? staged = null)
    {
        var there = blocks.Segments().Select(segment => (segment.Id, segment.Stamp)).ToHashSet();
        if (!merged.All(segment => there.Contains((segment.Row.Id, segment.Row.Stamp))))
            return false;
        if (staged?.Row is not null && !staged.IsIn(blocks))
            return false;
        foreach (var row in Merged)
        {
            if (staged?.Row is null)
                blocks.Remove(row.Id);
            else
                blocks.Update(new IndexSegment { Id = row.Id, Rank = row.Rank, Stamp = row.Stamp, Documents = IndexSegment.NotInForce });
        }

        made.Write(blocks, merged[^1].Row.Rank, replaced.Select(id => (long)id), staged?.Row);
        return true;
    }
}
