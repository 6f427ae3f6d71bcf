using System.Runtime.InteropServices;
using System.Text;
using PsyLit.Core.Search.Postings;

namespace PsyLit.Core.Search.Segments;

/// <summary>The first authors of a segment's articles: every name once, in alphabetical order, and for each article which of them. About 8 bytes an article.</summary>
internal sealed class SegmentAuthors
{
    private readonly int[] numbers;
    private readonly int[] nameEnds;
    private readonly byte[] names;

    private SegmentAuthors(int[] numbers, int[] nameEnds, byte[] names) => (this.numbers, this.nameEnds, this.names) = (numbers, nameEnds, names);

    /// <summary>How many different names there are.</summary>
    public int Count => nameEnds.Length;

    /// <summary>The number of an article's first author; -1 when none is known.</summary>
    public int NumberOf(int document) => numbers[document];

    /// <summary>A name as <c>AuthorKey</c> made it, in UTF-8; a larger number is a later name.</summary>
    public ReadOnlySpan<byte> Name(int number)
    {
        var start = number == 0 ? 0 : nameEnds[number - 1];
        return names.AsSpan(start, nameEnds[number] - start);
    }

    /// <summary>The first author of an article; empty when none is known.</summary>
    public string NameOf(int document) => numbers[document] < 0 ? "" : Encoding.UTF8.GetString(Name(numbers[document]));

    /// <summary>Writes the first authors of articles, in the order of their numbers.</summary>
    public static void Write(BinaryWriter writer, IReadOnlyList<IndexedValues> values)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var one in values)
        {
            if (one.FirstAuthor.Length > 0)
                places.TryAdd(one.FirstAuthor, 0);
        }

        var sorted = Array.ConvertAll(places.Keys.ToArray(), name => (Name: name, Bytes: Encoding.UTF8.GetBytes(name)));
        Array.Sort(sorted, static (x, y) => x.Bytes.AsSpan().SequenceCompareTo(y.Bytes));
        var ends = new int[sorted.Length];
        for (var place = 0; place < sorted.Length; place++)
        {
            places[sorted[place].Name] = place;
            ends[place] = sorted[place].Bytes.Length + (place == 0 ? 0 : ends[place - 1]);
        }

        int[] numbers = [.. values.Select(one => one.FirstAuthor.Length == 0 ? -1 : places[one.FirstAuthor])];
        writer.Write(sorted.Length);
        writer.Write(MemoryMarshal.AsBytes<int>(numbers));
        writer.Write(MemoryMarshal.AsBytes<int>(ends));
        foreach (var (_, bytes) in sorted)
            writer.Write(bytes);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SegmentAuthors Read(ref ByteReader reader, int documents)
    {
        var count = reader.ReadInt();
        var numbers = reader.ReadArray<int>(documents);
        var ends = reader.ReadArray<int>(count);
        return new SegmentAuthors(numbers, ends, reader.ReadArray<byte>(count == 0 ? 0 : ends[^1]));
    }
}
