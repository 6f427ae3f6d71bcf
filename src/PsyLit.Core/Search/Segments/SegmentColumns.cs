using System.Runtime.InteropServices;
using System.Text;
using PsyLit.Core.Search.Postings;

namespace PsyLit.Core.Search.Segments;

/// <summary>The values of the articles of a segment, each in an array by the article's number in the segment. About 55 bytes an article.</summary>
/// <remarks>Kept as the arrays themselves, little-endian as all machines .NET 10 runs on are, so that opening a million articles is copying 55 MB.</remarks>
internal sealed class SegmentColumns
{
    private readonly int[] conceptEnds;
    private readonly ushort[] concepts;
    private readonly Lazy<(int[] Ids, int[] Documents)?> byId;

    private SegmentColumns(int[] ids, int[] conceptEnds, ushort[] concepts, string[] conceptIds)
    {
        Ids = ids;
        this.conceptEnds = conceptEnds;
        this.concepts = concepts;
        ConceptIds = conceptIds;
        byId = new(SortedIds);
    }

    /// <summary>Ids of the articles.</summary>
    public int[] Ids { get; }

    /// <summary>Year, month and day of publication; 0 when unknown.</summary>
    public required int[] Published { get; init; }

    /// <summary>0 when there is none.</summary>
    public required int[] Journals { get; init; }

    /// <summary>The largest number of a journal; 0 when there is none.</summary>
    public required int LastJournal { get; init; }

    /// <summary>When it came into the library, in seconds since 1970.</summary>
    public required uint[] Added { get; init; }

    /// <summary>Length of the title and of the body, as <see cref="LengthCode"/> writes lengths.</summary>
    public required byte[] TitleLengths { get; init; }

    public required byte[] BodyLengths { get; init; }

    /// <summary>1 where the article has an abstract.</summary>
    public required byte[] HasAbstract { get; init; }

    public required SegmentAuthors Authors { get; init; }

    /// <summary>Concepts by their numbers in this segment.</summary>
    public string[] ConceptIds { get; }

    /// <summary>Twice the number of each concept of an article, plus one when it is only an ancestor of one named; those it names first.</summary>
    public ReadOnlySpan<ushort> Concepts(int document)
    {
        var start = document == 0 ? 0 : conceptEnds[document - 1];
        return concepts.AsSpan(start, conceptEnds[document] - start);
    }

    /// <summary>The number of an article in the segment; -1 when it is not in it.</summary>
    public int Find(int articleId)
    {
        if (byId.Value is not { } sorted)
            return Math.Max(-1, Array.BinarySearch(Ids, articleId));
        var place = Array.BinarySearch(sorted.Ids, articleId);
        return place < 0 ? -1 : sorted.Documents[place];
    }

    /// <summary>Writes the values of articles, in the order of their numbers.</summary>
    public static byte[] Write(IReadOnlyList<IndexedValues> values)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var ends = new int[values.Count];
        var concepts = new List<ushort>(values.Count * 8);
        for (var i = 0; i < values.Count; i++)
        {
            foreach (var id in values[i].Concepts)
                concepts.Add(checked((ushort)(NumberOf(id) * 2)));
            foreach (var id in values[i].Ancestors)
                concepts.Add(checked((ushort)((NumberOf(id) * 2) + 1)));
            ends[i] = concepts.Count;
        }

        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(values.Count);
        writer.Write(concepts.Count);
        writer.Write(numbers.Count);
        Write<int>(writer, [.. values.Select(one => checked((int)one.ArticleId))]);
        Write<int>(writer, [.. values.Select(one => one.Published)]);
        Write<int>(writer, [.. values.Select(one => checked((int)one.JournalId))]);
        Write<uint>(writer, [.. values.Select(one => (uint)one.Added)]);
        Write<byte>(writer, [.. values.Select(one => LengthCode.Of(one.TitleLength))]);
        Write<byte>(writer, [.. values.Select(one => LengthCode.Of(one.BodyLength))]);
        Write<byte>(writer, [.. values.Select(one => one.HasAbstract ? (byte)1 : (byte)0)]);
        Write<int>(writer, ends);
        Write<ushort>(writer, CollectionsMarshal.AsSpan(concepts));
        foreach (var id in numbers.Keys)
            writer.Write(id);
        SegmentAuthors.Write(writer, values);
        writer.Flush();
        return stream.ToArray();

        int NumberOf(string id)
        {
            if (!numbers.TryGetValue(id, out var number))
                numbers.Add(id, number = numbers.Count);
            return number;
        }
    }

    /// <summary>Reads what <see cref="Write(IReadOnlyList{IndexedValues})"/> wrote.</summary>
    public static SegmentColumns Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        var documents = reader.ReadInt();
        var entries = reader.ReadInt();
        var names = reader.ReadInt();
        var ids = reader.ReadArray<int>(documents);
        var published = reader.ReadArray<int>(documents);
        var journals = reader.ReadArray<int>(documents);
        var added = reader.ReadArray<uint>(documents);
        var titles = reader.ReadArray<byte>(documents);
        var bodies = reader.ReadArray<byte>(documents);
        var hasAbstract = reader.ReadArray<byte>(documents);
        var ends = reader.ReadArray<int>(documents);
        var concepts = reader.ReadArray<ushort>(entries);
        var conceptIds = new string[names];
        for (var i = 0; i < names; i++)
            conceptIds[i] = string.Intern(Encoding.UTF8.GetString(reader.Read((int)reader.ReadNumber())));
        return new SegmentColumns(ids, ends, concepts, conceptIds)
        {
            Published = published,
            Journals = journals,
            LastJournal = journals.Length == 0 ? 0 : journals.Max(),
            Added = added,
            TitleLengths = titles,
            BodyLengths = bodies,
            HasAbstract = hasAbstract,
            Authors = SegmentAuthors.Read(ref reader, documents),
        };
    }

    /// <summary>The values of one article, to be written into another segment.</summary>
    public IndexedValues Values(int document)
    {
        var all = Concepts(document).ToArray();
        return new IndexedValues
        {
            ArticleId = Ids[document],
            Published = Published[document],
            JournalId = Journals[document],
            Added = Added[document],
            HasAbstract = HasAbstract[document] != 0,
            TitleLength = LengthCode.Length(TitleLengths[document]),
            BodyLength = LengthCode.Length(BodyLengths[document]),
            FirstAuthor = Authors.NameOf(document),
            Concepts = [.. all.Where(concept => (concept & 1) == 0).Select(concept => ConceptIds[concept >> 1])],
            Ancestors = [.. all.Where(concept => (concept & 1) != 0).Select(concept => ConceptIds[concept >> 1])],
        };
    }

    private (int[] Ids, int[] Documents)? SortedIds()
    {
        // Segments of new articles are in the order of their ids, which is all that most libraries have.
        var isSorted = true;
        for (var i = 1; i < Ids.Length && isSorted; i++)
            isSorted = Ids[i] > Ids[i - 1];
        if (isSorted)
            return null;
        int[] ids = [.. Ids];
        int[] documents = [.. Enumerable.Range(0, ids.Length)];
        Array.Sort(ids, documents);
        return (ids, documents);
    }

    private static void Write<T>(BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged => writer.Write(MemoryMarshal.AsBytes(values));
}
