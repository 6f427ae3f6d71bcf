using PsyLit.Core.Search.Postings;

namespace PsyLit.Core.Search.Segments;

/// <summary>Collects the words of articles in memory until they are written as a segment.</summary>
/// <remarks>
/// Every occurrence is two numbers in the order of reading: its term and where it stands. They are brought into the order of terms at the end by
/// counting, which touches each twice; lists that grow term by term took three times as long.
/// </remarks>
internal sealed class SegmentBuilder
{
    private readonly TermTable terms = new();
    private readonly List<int> documentEnds = [];
    private int[] occurrenceTerms = new int[1 << 16];
    private uint[] occurrencePlaces = new uint[1 << 16];
    private int occurrences;

    private int[] termEnds = [];
    private int[] sortedDocuments = [];
    private uint[] sortedPlaces = [];
    private int[] order = [];
    private ulong[] heads = [];

    /// <summary>The values of the articles, in the same order.</summary>
    public List<IndexedValues> Values { get; } = [];

    /// <summary>How many different terms the articles have.</summary>
    public int TermCount => terms.Count;

    /// <summary>Notes that a word stands in the article being added.</summary>
    /// <param name="term">The word in UTF-8.</param>
    /// <param name="column">The number of the column's bit.</param>
    /// <param name="position">Words before it in the column; for a column without positions any number.</param>
    /// <returns>The number of the term until <see cref="Clear"/>.</returns>
    public int Add(ReadOnlySpan<byte> term, int column, int position)
    {
        var number = terms.NumberOf(term);
        Add(number, column, position);
        return number;
    }

    /// <summary>As <see cref="Add(ReadOnlySpan{byte}, int, int)"/>, for a term whose number is known.</summary>
    public void Add(int term, int column, int position)
    {
        if (occurrences == occurrenceTerms.Length)
        {
            Array.Resize(ref occurrenceTerms, occurrences * 2);
            Array.Resize(ref occurrencePlaces, occurrences * 2);
        }

        occurrenceTerms[occurrences] = term;
        occurrencePlaces[occurrences++] = Place.Of(column, (uint)position);
    }

    /// <summary>Ends the article whose words were added.</summary>
    public void EndDocument(IndexedValues values)
    {
        Values.Add(values);
        documentEnds.Add(occurrences);
    }

    /// <summary>Forgets everything but keeps the memory.</summary>
    public void Clear()
    {
        terms.Clear();
        documentEnds.Clear();
        Values.Clear();
        occurrences = 0;
    }

    /// <summary>Brings terms and occurrences into order; to be called once, after the last article.</summary>
    public void Sort()
    {
        SortOccurrences();
        SortTerms();
    }

    /// <summary>The term at a place in the order of bytes.</summary>
    public ReadOnlySpan<byte> TermAt(int place) => terms.Term(order[place]);

    /// <summary>The <see cref="TermHead"/> of the term at a place.</summary>
    public ulong HeadAt(int place) => heads[place];

    /// <summary>How many words of the articles are the term at a place.</summary>
    public int OccurrencesAt(int place) => termEnds[order[place]] - (order[place] == 0 ? 0 : termEnds[order[place] - 1]);

    /// <summary>Adds where the term at a place stands to a list of postings.</summary>
    public void WriteTo(PostingsWriter postings, int place, int firstDocument)
    {
        var number = order[place];
        var end = termEnds[number];
        for (var at = number == 0 ? 0 : termEnds[number - 1]; at < end;)
        {
            var document = sortedDocuments[at];
            var first = at;
            while (at < end && sortedDocuments[at] == document)
                at++;
            postings.Add(firstDocument + document, sortedPlaces.AsSpan(first, at - first));
        }
    }

    private void SortOccurrences()
    {
        Grow(ref termEnds, terms.Count + 1);
        Grow(ref sortedDocuments, occurrences);
        Grow(ref sortedPlaces, occurrences);
        var ends = termEnds.AsSpan(0, terms.Count + 1);
        ends.Clear();
        foreach (var term in occurrenceTerms.AsSpan(0, occurrences))
            ends[term + 1]++;
        for (var term = 1; term < ends.Length; term++)
            ends[term] += ends[term - 1];

        var at = 0;
        for (var document = 0; document < documentEnds.Count; document++)
        {
            for (; at < documentEnds[document]; at++)
            {
                // Begins where the term's occurrences begin and ends where they end, as the next one's beginning.
                var place = ends[occurrenceTerms[at]]++;
                sortedDocuments[place] = document;
                sortedPlaces[place] = occurrencePlaces[at];
            }
        }
    }

    private void SortTerms()
    {
        Grow(ref order, terms.Count);
        Grow(ref heads, terms.Count);
        for (var number = 0; number < terms.Count; number++)
        {
            heads[number] = TermHead.Of(terms.Term(number));
            order[number] = number;
        }

        // Numbers sort several times as fast as words; words of the same first eight bytes are put in order after.
        Array.Sort(heads, order, 0, terms.Count);
        for (var first = 0; first < terms.Count;)
        {
            var after = first + 1;
            while (after < terms.Count && heads[after] == heads[first])
                after++;
            if (after - first > 1)
                order.AsSpan(first, after - first).Sort((x, y) => terms.Term(x).SequenceCompareTo(terms.Term(y)));
            first = after;
        }
    }

    private static void Grow<T>(ref T[] array, int size)
    {
        if (array.Length < size)
            array = new T[Math.Max(size, array.Length * 2)];
    }
}
