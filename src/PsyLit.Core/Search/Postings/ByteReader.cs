namespace PsyLit.Core.Search.Postings;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public int At { get; set; }

    public readonly bool IsAtEnd => At >= bytes.Length;

    public uint ReadNumber()
    {
        uint first = bytes[At++];
        return first < 0x80 ? first : ReadLonger(first & 0x7F);
    }

    public ReadOnlySpan<byte> Read(int length)
    {
        var read = bytes.Slice(At, length);
        At += length;
        return read;
    }

    private uint ReadLonger(uint value)
    {
        for (var shift = 7; ; shift += 7)
        {
            uint next = bytes[At++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }
}
