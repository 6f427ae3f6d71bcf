using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

    /// <summary>Numbers as memory holds them, copied once from where they are to where they stay.</summary>
    public T[] ReadArray<T>(int count)
        where T : unmanaged
    {
        var values = GC.AllocateUninitializedArray<T>(count);
        Read(count * Unsafe.SizeOf<T>()).CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <summary>One number as memory holds it.</summary>
    public int ReadInt() => MemoryMarshal.Read<int>(Read(sizeof(int)));

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
