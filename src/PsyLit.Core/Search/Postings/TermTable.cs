using System.IO.Hashing;

namespace PsyLit.Core.Search.Postings;

/// <summary>Gives the words of a batch of articles numbers, from 0 on, in the order in which they are first seen.</summary>
/// <remarks>Words lie one after another in one array: a batch has tens of thousands, and as strings they were half of what indexing allocated.</remarks>
internal sealed class TermTable
{
    private byte[] bytes = new byte[1 << 16];
    private int[] starts = new int[1 << 12];
    private uint[] hashes = new uint[1 << 12];

    // One more than the number of the term in that place; 0 where there is none. Half of the places at most are taken.
    private int[] places = new int[1 << 13];

    public int Count { get; private set; }

    /// <summary>The bytes of a term.</summary>
    public ReadOnlySpan<byte> Term(int number) => bytes.AsSpan(starts[number], starts[number + 1] - starts[number]);

    public void Clear()
    {
        Count = 0;
        Array.Clear(places);
    }

    /// <summary>The number of a term, which is added when it is new.</summary>
    public int NumberOf(ReadOnlySpan<byte> term)
    {
        var hash = (uint)XxHash3.HashToUInt64(term);
        var mask = (uint)places.Length - 1;
        for (var place = hash & mask; ; place = (place + 1) & mask)
        {
            var number = places[place] - 1;
            if (number < 0)
                return Add(term, hash, place);
            if (hashes[number] == hash && Term(number).SequenceEqual(term))
                return number;
        }
    }

    private int Add(ReadOnlySpan<byte> term, uint hash, uint place)
    {
        if (Count + 2 > starts.Length)
        {
            Array.Resize(ref starts, starts.Length * 2);
            Array.Resize(ref hashes, hashes.Length * 2);
        }

        var start = Count == 0 ? 0 : starts[Count];
        if (start + term.Length > bytes.Length)
            Array.Resize(ref bytes, Math.Max(start + term.Length, bytes.Length * 2));
        term.CopyTo(bytes.AsSpan(start));
        (starts[Count], starts[Count + 1], hashes[Count]) = (start, start + term.Length, hash);
        places[place] = ++Count;
        if (Count * 2 > places.Length)
            Rehash();
        return Count - 1;
    }

    private void Rehash()
    {
        places = new int[places.Length * 2];
        var mask = (uint)places.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var place = hashes[number] & mask;
            while (places[place] != 0)
                place = (place + 1) & mask;
            places[place] = number + 1;
        }
    }
}
