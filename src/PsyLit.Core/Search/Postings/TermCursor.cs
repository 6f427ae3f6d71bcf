namespace PsyLit.Core.Search.Postings;

/// <summary>Goes through the terms of a segment in order.</summary>
internal sealed class TermCursor(BlockReader blocks, long segment, TermIndex index)
{
    private readonly ByteWriter term = new();
    private byte[] data = [];
    private int length;
    private int at;
    private int place = -1;

    /// <summary>The term the cursor stands on.</summary>
    public ReadOnlySpan<byte> Term => term.Written;

    /// <summary>Its <see cref="TermHead"/>.</summary>
    public ulong Head { get; private set; }

    public TermEntry Entry { get; private set; }

    /// <summary>Goes to the first term that is <paramref name="wanted"/> or comes after it; false when there is none.</summary>
    public bool Seek(ReadOnlySpan<byte> wanted)
    {
        if (index.Count == 0)
            return false;
        Open(Math.Max(0, index.PlaceOf(wanted)));
        while (Next())
        {
            if (term.Written.SequenceCompareTo(wanted) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>Goes to the next term; false at the end.</summary>
    public bool Next()
    {
        if (at >= length)
        {
            if (place + 1 >= index.Count)
                return false;
            Open(place + 1);
        }

        var reader = new ByteReader(data.AsSpan(0, length)) { At = at };
        var shared = (int)reader.ReadNumber();
        var more = reader.Read((int)reader.ReadNumber());
        term.CutTo(shared);
        term.Write(more);
        if (shared < sizeof(ulong))
            Head = TermHead.Of(term.Written);
        var documents = (int)reader.ReadNumber();
        var list = reader.ReadNumber();
        var positions = (int)reader.ReadNumber();
        var isApart = (list & 1) != 0;
        var block = isApart ? (int)reader.ReadNumber() : 0;
        Entry = new TermEntry(documents, (int)(list >> 1), positions, block, data, reader.At);
        at = isApart ? reader.At : reader.At + (int)(list >> 1) + positions;
        return true;
    }

    private void Open(int newPlace)
    {
        place = newPlace;
        (data, length) = blocks.Read(segment, index.BlockAt(place));
        at = 0;
        term.Clear();
    }
}
