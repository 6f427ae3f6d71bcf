using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PsyLit.Core.Search.Postings;

/// <summary>Reads and passes numbers as <see cref="ByteWriter.WriteNumber"/> writes them, where reading them is most of the work.</summary>
internal static class PackedNumber
{
    /// <summary>The number at a place, which moves behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Read(byte[] bytes, ref int at)
    {
        uint first = bytes[at++];
        return first < 0x80 ? first : ReadLonger(bytes, ref at, first & 0x7F);
    }

    /// <summary>Moves a place past some numbers.</summary>
    /// <remarks>Most positions of a common word are of articles that lack the other words of a phrase: passed by sixteen bytes at a time.</remarks>
    public static void Skip(byte[] bytes, ref int at, int count)
    {
        while (count >= Vector128<byte>.Count && at <= bytes.Length - Vector128<byte>.Count)
        {
            // The last byte of each number is the one whose highest bit is not set.
            var more = Vector128.LoadUnsafe(ref bytes[at]).ExtractMostSignificantBits();
            count -= Vector128<byte>.Count - BitOperations.PopCount(more);
            at += Vector128<byte>.Count;
        }

        for (; count > 0; count--)
        {
            while (bytes[at++] >= 0x80)
            {
            }
        }
    }

    private static uint ReadLonger(byte[] bytes, ref int at, uint value)
    {
        for (var shift = 7; ; shift += 7)
        {
            uint next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }
}
