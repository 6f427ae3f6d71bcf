using PsyLit.Core.Search.Indexing;

namespace PsyLit.Core.Search.Columns;

/// <summary>The values themselves: one array for each, indexed by article id. Not safe for use by several threads; see <see cref="ArticleColumns"/>.</summary>
public sealed class ColumnValues
{
    private readonly Dictionary<string, int> conceptNumbers = new(StringComparer.Ordinal);
    private readonly List<string> conceptIds = [];
    private int[] published = [];
    private long[] journals = [];
    private long[] added = [];
    private int[]?[] concepts = [];

    /// <summary>How many articles there are.</summary>
    public int Count { get; private set; }

    /// <summary>One more than the greatest article id.</summary>
    public int End { get; private set; }

    /// <summary>Concept ids by their numbers in <see cref="Concepts"/>. Numbers are this process's own.</summary>
    public IReadOnlyList<string> ConceptIds => conceptIds;

    /// <summary>True when the article is in the library.</summary>
    public bool Has(long articleId) => articleId > 0 && articleId < End && concepts[articleId] is not null;

    /// <summary>Year, month and day as one number; 0 when unknown.</summary>
    public int Published(long articleId) => published[articleId];

    /// <summary>The year of publication; 0 when unknown.</summary>
    public int Year(long articleId) => published[articleId] / 10000;

    /// <summary>0 when there is none.</summary>
    public long Journal(long articleId) => journals[articleId];

    /// <summary>When it came into the library, in seconds since 1970.</summary>
    public long Added(long articleId) => added[articleId];

    /// <summary>
    /// The article's concepts, those it names first: twice the concept's number, plus one when the concept is only an ancestor of one named.
    /// </summary>
    public ReadOnlySpan<int> Concepts(long articleId) => concepts[articleId];

    /// <summary>The number of a concept; -1 when no article has it.</summary>
    public int ConceptNumber(string id) => conceptNumbers.GetValueOrDefault(id, -1);

    /// <summary>The ids of all articles, smallest first.</summary>
    public long[] AllIds()
    {
        var ids = new long[Count];
        var count = 0;
        for (long id = 1; id < End; id++)
        {
            if (concepts[id] is not null)
                ids[count++] = id;
        }

        return ids;
    }

    internal void Clear()
    {
        (published, journals, added, concepts) = ([], [], [], []);
        (Count, End) = (0, 0);
    }

    internal void Put(IndexedArticle row)
    {
        var id = checked((int)row.ArticleId);
        if (id >= published.Length)
            Grow(id);
        Count += (row.IsRemoved ? 0 : 1) - (concepts[id] is null ? 0 : 1);
        published[id] = row.PublishedSort;
        journals[id] = row.JournalId;
        added[id] = row.AddedSeconds;
        concepts[id] = row.IsRemoved ? null : Numbers(row.Concepts);
        End = Math.Max(End, id + 1);
    }

    private int[] Numbers(string line)
    {
        if (line.Length == 0)
            return [];
        var numbers = new List<int>();
        var lookup = conceptNumbers.GetAlternateLookup<ReadOnlySpan<char>>();
        ConceptList.Read(line, (id, weight) =>
        {
            if (!lookup.TryGetValue(id, out var number))
            {
                number = conceptIds.Count;
                conceptIds.Add(id.ToString());
                lookup[id] = number;
            }

            numbers.Add((number * 2) + (weight == 0 ? 1 : 0));
        });
        return [.. numbers];
    }

    private void Grow(int id)
    {
        var size = Math.Max(id + 1, published.Length * 2);
        Array.Resize(ref published, size);
        Array.Resize(ref journals, size);
        Array.Resize(ref added, size);
        Array.Resize(ref concepts, size);
    }
}
