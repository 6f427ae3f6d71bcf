namespace PsyLit.Core.Search.Postings;

/// <summary>Bytes that are put together piece by piece; kept and used again, so that an import makes no garbage of them.</summary>
internal sealed class ByteWriter(int capacity = 256)
{
    private byte[] bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Keeps the first bytes only.</summary>
    public void CutTo(int length) => Length = Math.Min(Length, length);

    public void Write(byte value)
    {
        Reserve(1);
        bytes[Length++] = value;
    }

    public void Write(ReadOnlySpan<byte> values)
    {
        Reserve(values.Length);
        values.CopyTo(bytes.AsSpan(Length));
        Length += values.Length;
    }

    /// <summary>A number in as few bytes as it needs, seven bits in each, the lowest first; the eighth bit says that more follow.</summary>
    public void WriteNumber(uint value)
    {
        Reserve(5);
        while (value >= 0x80)
        {
            bytes[Length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[Length++] = (byte)value;
    }

    private void Reserve(int more)
    {
        if (Length + more > bytes.Length)
            Array.Resize(ref bytes, Math.Max(Length + more, bytes.Length * 2));
    }
}
