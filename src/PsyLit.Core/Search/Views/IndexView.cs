using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Postings;
using PsyLit.Core.Search.Segments;

namespace PsyLit.Core.Search.Views;

/// <summary>The whole index as it was at one moment. Never changes, so that whoever looks at it needs no lock.</summary>
/// <remarks>Articles are numbered from 0 on, segment after segment, numbers of those out of date included.</remarks>
internal sealed class IndexView
{
    private readonly ConceptNumbers concepts;
    private readonly Lazy<AuthorRanks> authorRanks;

    private IndexView(ConceptNumbers concepts, Segment[] segments, DocumentSet?[] outOfDate)
    {
        this.concepts = concepts;
        Segments = segments;
        OutOfDate = outOfDate;
        Firsts = new int[segments.Length + 1];
        for (var place = 0; place < segments.Length; place++)
            Firsts[place + 1] = Firsts[place] + segments[place].Documents;
        Count = Firsts[^1] - outOfDate.Sum(some => some?.Count ?? 0);
        AverageTitle = Average(segments.Sum(segment => segment.TitleWords));
        AverageBody = Average(segments.Sum(segment => segment.BodyWords));
        authorRanks = new(() => AuthorRanks.Of([.. segments.Select(segment => segment.Columns.Authors)]));
    }

    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>The articles of each segment of which a newer one has another state, or which are gone; null where there are none.</summary>
    public IReadOnlyList<DocumentSet?> OutOfDate { get; }

    /// <summary>The number of the first article of each segment, and after the last how many numbers there are.</summary>
    public int[] Firsts { get; }

    /// <summary>How many articles there are.</summary>
    public int Count { get; }

    /// <summary>Words of a title on average; never 0.</summary>
    public float AverageTitle { get; }

    /// <summary>Words of summary and abstract on average; never 0.</summary>
    public float AverageBody { get; }

    /// <summary>The alphabetical order of first authors; made when somebody asks for it.</summary>
    public AuthorRanks AuthorRanks => authorRanks.Value;

    /// <summary>Ids of concepts by number.</summary>
    public IReadOnlyList<string> ConceptIds => concepts.Ids;

    public static IndexView Empty(ConceptNumbers concepts) => new(concepts, [], []);

    /// <summary>The view of these segments; those that <paramref name="before"/> has open are taken from it.</summary>
    public static IndexView Of(IReadOnlyList<IndexSegment> rows, IIndexBlocks blocks, IndexView before)
    {
        var open = before.Segments.ToDictionary(segment => (segment.Row.Id, segment.Row.Stamp));
        Segment[] segments = [.. rows.Select(row => open.GetValueOrDefault((row.Id, row.Stamp)) ?? Segment.Open(row, blocks, before.concepts))];
        var outOfDate = new DocumentSet?[segments.Length];
        // Mostly segments were only added; what is known of the others still holds.
        var known = before.Segments.TakeWhile((segment, place) => place < segments.Length && ReferenceEquals(segment, segments[place])).Count();
        if (known == before.Segments.Count)
        {
            for (var place = 0; place < known; place++)
                outOfDate[place] = before.OutOfDate[place]?.Copy();
        }
        else
        {
            known = 0;
        }

        for (var place = known; place < segments.Length; place++)
            Replace(segments, outOfDate, place);
        return new IndexView(before.concepts, segments, outOfDate);
    }

    /// <summary>True when the view is of exactly these segments.</summary>
    public bool IsOf(IReadOnlyList<IndexSegment> rows)
    {
        if (rows.Count != Segments.Count)
            return false;
        for (var place = 0; place < rows.Count; place++)
        {
            if (rows[place].Id != Segments[place].Row.Id || rows[place].Stamp != Segments[place].Row.Stamp)
                return false;
        }

        return true;
    }

    /// <summary>The number of a concept; -1 when no article has it.</summary>
    public int ConceptNumber(string id) => concepts.Find(id);

    /// <summary>The segment an article is in, and its number there.</summary>
    public (Segment Segment, int Document) Locate(int document)
    {
        var place = Array.BinarySearch(Firsts, document);
        if (place < 0)
            place = ~place - 1;
        // Segments without articles begin where the next one does.
        while (Firsts[place + 1] == Firsts[place])
            place++;
        return (Segments[place], document - Firsts[place]);
    }

    /// <summary>The number of an article; -1 when it is not here.</summary>
    public int NumberOf(long articleId)
    {
        // The newest segment that has it says what it is now.
        for (var place = Segments.Count - 1; articleId is > 0 and <= int.MaxValue && place >= 0; place--)
        {
            if (Segments[place].Columns.Find((int)articleId) is >= 0 and var document && OutOfDate[place]?.Has(document) != true)
                return Firsts[place] + document;
        }

        return -1;
    }

    private float Average(long words) => Math.Max(1f, (float)words / Math.Max(1, Firsts[^1]));

    private static void Replace(Segment[] segments, DocumentSet?[] outOfDate, int newer)
    {
        foreach (var id in segments[newer].Replaced)
        {
            for (var place = 0; place < newer; place++)
            {
                if (segments[place].Columns.Find(id) is >= 0 and var document)
                    (outOfDate[place] ??= new DocumentSet(segments[place].Documents)).Add(document);
            }
        }
    }
}
