using System.Runtime.InteropServices;
using System.Security.Cryptography;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Postings;

namespace PsyLit.Core.Search.Segments;

/// <summary>A segment in memory, ready to be written.</summary>
/// <param name="Terms">Its terms and their postings.</param>
/// <param name="Values">The values of its articles, in the order of their numbers; ids may be given until it is written.</param>
internal sealed record MadeSegment(SegmentBlocks Terms, IReadOnlyList<IndexedValues> Values)
{
    /// <summary>Writes it.</summary>
    /// <param name="blocks">Where to.</param>
    /// <param name="rank">Its place in the order; null for the end, newer than all others.</param>
    /// <param name="replaced">Ids of articles that older segments may have: those written that are not new, and those that are gone.</param>
    /// <param name="staged">The row under which some of its blocks have been written already, and which is in force from here on; null for none.</param>
    public void Write(IIndexBlocks blocks, long? rank, IEnumerable<long> replaced, IndexSegment? staged = null)
    {
        var row = new IndexSegment
        {
            Id = staged?.Id ?? 0,
            Documents = Values.Count,
            Rank = rank ?? blocks.Segments().Select(one => one.Rank).DefaultIfEmpty().Max() + 1,
            Stamp = staged?.Stamp ?? BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))),
        };
        var segment = row.Id;
        if (staged is null)
            segment = blocks.Add(row);
        else
            blocks.Update(row);
        Terms.WriteTo(blocks, segment);
        blocks.Write(segment, BlockNumbers.Columns, SegmentColumns.Write(Values));
        blocks.Write(segment, BlockNumbers.Replaced, MemoryMarshal.AsBytes<int>(replaced.Select(id => checked((int)id)).ToArray()));
    }
}
