namespace PsyLit.Core.Search.Postings;

/// <summary>Finds the block in which a term of a segment would stand. In memory: a hundred bytes for some hundreds of terms.</summary>
internal sealed class TermIndex
{
    private readonly byte[] bytes;
    private readonly List<(int Start, int Length, int Block)> entries = [];

    /// <param name="bytes">The index as <see cref="TermBlockWriter"/> wrote it.</param>
    public TermIndex(byte[] bytes)
    {
        this.bytes = bytes;
        var reader = new ByteReader(bytes);
        while (!reader.IsAtEnd)
        {
            var length = (int)reader.ReadNumber();
            var start = reader.At;
            reader.At += length;
            entries.Add((start, length, (int)reader.ReadNumber()));
        }
    }

    /// <summary>How many blocks of terms there are.</summary>
    public int Count => entries.Count;

    /// <summary>The number of the block at a place.</summary>
    public int BlockAt(int place) => entries[place].Block;

    /// <summary>The place of the last block that begins with this term or one before it; -1 when the term comes before all.</summary>
    public int PlaceOf(ReadOnlySpan<byte> term)
    {
        var (low, high) = (0, entries.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (bytes.AsSpan(entries[middle].Start, entries[middle].Length).SequenceCompareTo(term) <= 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high;
    }
}
