using System.Buffers.Binary;

namespace PsyLit.Core.Search.Postings;

/// <summary>The first eight bytes of a term as a number: numbers are compared several times as fast as words.</summary>
internal static class TermHead
{
    /// <summary>The head; bytes that a short term lacks are 0, which no term has.</summary>
    public static ulong Of(ReadOnlySpan<byte> term)
    {
        if (term.Length >= sizeof(ulong))
            return BinaryPrimitives.ReadUInt64BigEndian(term);
        var head = 0UL;
        for (var i = 0; i < term.Length; i++)
            head |= (ulong)term[i] << (56 - (8 * i));
        return head;
    }
}
