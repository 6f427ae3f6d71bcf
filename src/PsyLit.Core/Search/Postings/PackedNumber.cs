using System.Runtime.CompilerServices;

namespace PsyLit.Core.Search.Postings;

/// <summary>Reads numbers as <see cref="ByteWriter.WriteNumber"/> writes them, where reading them is most of the work.</summary>
internal static class PackedNumber
{
    /// <summary>The number at a place, which moves behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Read(byte[] bytes, ref int at)
    {
        uint first = bytes[at++];
        return first < 0x80 ? first : ReadLonger(bytes, ref at, first & 0x7F);
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
