using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace PsyLit.Benchmarks.Searching.Lucene;

/// <summary>
/// A page of results made with Lucene.NET: 20 best hits with their words marked, the exact total, years, journals and concepts counted from arrays
/// in memory, as HTML. Its HTML is put together without pages, layout or a store of comments, which favours it.
/// </summary>
internal sealed class LucenePages : IDisposable
{
    private const int Hits = 20;
    private const int MostValues = 30;
    private const int Excerpt = 240;

    private readonly MMapDirectory directory;
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;
    private readonly int[] years;
    private readonly int[] journals;
    private readonly int[] conceptEnds;
    private readonly int[] concepts;

    public LucenePages(string folder)
    {
        directory = new MMapDirectory(folder);
        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader);
        (years, journals, conceptEnds) = (new int[reader.MaxDoc], new int[reader.MaxDoc], new int[reader.MaxDoc]);
        var all = new List<int>(reader.MaxDoc * 8);
        var values = MultiDocValues.GetBinaryValues(reader, LuceneLibrary.Facets);
        var bytes = new BytesRef();
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            values.Get(document, bytes);
            var numbers = MemoryMarshal.Cast<byte, int>(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
            (years[document], journals[document]) = (numbers[0], numbers[1]);
            all.AddRange(numbers[2..]);
            conceptEnds[document] = all.Count;
        }

        concepts = [.. all];
    }

    /// <summary>Makes the page.</summary>
    /// <param name="query">The query.</param>
    /// <param name="marked">Beginnings of the words to be marked, in lower case.</param>
    public (int Total, string Html) Page(Query query, IReadOnlyList<string> marked)
    {
        var found = new FoundDocuments(TopScoreDocCollector.Create(Hits, docsScoredInOrder: true), reader.MaxDoc);
        searcher.Search(query, found);
        var html = new StringBuilder(1 << 15);
        html.Append("<p>").Append(found.Count).Append(" records</p>");
        AppendFacets(html, found);
        html.Append("<ol>");
        foreach (var hit in found.Best.GetTopDocs().ScoreDocs)
        {
            var document = searcher.Doc(hit.Doc);
            html.Append("<li><h3>");
            AppendMarked(html, document.Get(LuceneLibrary.Title, CultureInfo.InvariantCulture), marked, 0, int.MaxValue);
            html.Append("</h3><p>").Append(WebUtility.HtmlEncode(document.Get("journal", CultureInfo.InvariantCulture))).Append(' ').Append(years[hit.Doc]).Append("</p><p>");
            var body = document.Get(LuceneLibrary.Body, CultureInfo.InvariantCulture);
            var first = Math.Max(0, (marked.Count == 0 ? 0 : body.IndexOf(marked[0], StringComparison.OrdinalIgnoreCase)) - 60);
            AppendMarked(html, body, marked, first, Excerpt);
            html.Append("</p></li>");
        }

        return (found.Count, html.Append("</ol>").ToString());
    }

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
    }

    private void AppendFacets(StringBuilder html, FoundDocuments found)
    {
        var (ofYear, ofJournal, ofConcept) = (new int[3000], new Dictionary<int, int>(), new int[4096]);
        for (var i = 0; i < found.Count; i++)
        {
            var document = found.Documents[i];
            ofYear[years[document]]++;
            CollectionsMarshal.GetValueRefOrAddDefault(ofJournal, journals[document], out _)++;
            for (var at = document == 0 ? 0 : conceptEnds[document - 1]; at < conceptEnds[document]; at++)
                ofConcept[concepts[at]]++;
        }

        Append(ofYear.Index().Where(year => year.Item > 0).Select(year => (year.Index, year.Item)));
        Append(ofJournal.Select(journal => (journal.Key, journal.Value)).OrderByDescending(journal => journal.Value).Take(MostValues));
        Append(ofConcept.Index().Where(concept => concept.Item > 0).Select(concept => (concept.Index, concept.Item)).OrderByDescending(concept => concept.Item).Take(4 * MostValues));

        void Append(IEnumerable<(int Value, int Count)> counts)
        {
            html.Append("<ul>");
            foreach (var (value, count) in counts)
                html.Append("<li>").Append(value).Append(": ").Append(count).Append("</li>");
            html.Append("</ul>");
        }
    }

    private static void AppendMarked(StringBuilder html, string text, IReadOnlyList<string> marked, int from, int length)
    {
        var to = (int)Math.Min(text.Length, (long)from + length);
        while (from < to)
        {
            var next = marked.Select(word => (At: text.IndexOf(word, from, to - from, StringComparison.OrdinalIgnoreCase), word.Length))
                .Where(mark => mark.At >= 0).DefaultIfEmpty((At: to, Length: 0)).MinBy(mark => mark.At);
            html.Append(WebUtility.HtmlEncode(text[from..next.At]));
            if (next.Length > 0)
                html.Append("<mark>").Append(WebUtility.HtmlEncode(text.Substring(next.At, next.Length))).Append("</mark>");
            from = next.At + next.Length;
        }
    }

    /// <summary>Takes every document for the counts, and the best for the page.</summary>
    private sealed class FoundDocuments(TopScoreDocCollector best, int most) : ICollector
    {
        private int first;

        public TopScoreDocCollector Best => best;

        public int[] Documents { get; } = System.Buffers.ArrayPool<int>.Shared.Rent(most);

        public int Count { get; private set; }

        public bool AcceptsDocsOutOfOrder => false;

        public void SetScorer(Scorer scorer) => best.SetScorer(scorer);

        public void SetNextReader(AtomicReaderContext context)
        {
            first = context.DocBase;
            best.SetNextReader(context);
        }

        public void Collect(int doc)
        {
            Documents[Count++] = first + doc;
            best.Collect(doc);
        }
    }
}
