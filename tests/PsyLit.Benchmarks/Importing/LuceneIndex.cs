using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PsyLit.Formats;
using PsyLit.Formats.Records;

namespace PsyLit.Benchmarks.Importing;

/// <summary>The same fields of the same records through Lucene.NET: read by our reader, indexed on all cores, nothing stored; no concepts.</summary>
internal static class LuceneIndex
{
    public static void Fill(IEnumerable<string> paths, string folder, CancellationToken cancellationToken)
    {
        using var directory = new MMapDirectory(folder);
        using var analyzer = new StandardAnalyzer(LuceneVersion.LUCENE_48);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { RAMBufferSizeMB = 256 });
        foreach (var path in paths)
        {
            using var file = File.OpenRead(path);
            var records = CitationFile.Open(file).Items.Select(item => item.Record).OfType<CitationRecord>();
            Parallel.ForEach(records, new ParallelOptions { CancellationToken = cancellationToken }, record => writer.AddDocument(Document(record)));
        }

        writer.Commit();
    }

    private static Document Document(CitationRecord record)
    {
        var document = new Document
        {
            new TextField("title", record.Title, Field.Store.NO),
            new TextField("journal", record.ContainerTitle ?? "", Field.Store.NO),
            new StringField("pmid", record.Pmid ?? "", Field.Store.NO),
            new StringField("doi", record.Doi ?? "", Field.Store.NO),
            new StringField("year", record.Published?.ToString() ?? "", Field.Store.NO),
        };
        foreach (var section in record.Abstract)
        {
            document.Add(new TextField("body", section.Text, Field.Store.NO));
        }

        foreach (var keyword in record.Keywords)
        {
            document.Add(new TextField("keywords", $"{keyword.Term} {keyword.Qualifier}", Field.Store.NO));
        }

        foreach (var person in record.Contributors)
        {
            document.Add(new TextField("authors", person.DisplayName, Field.Store.NO));
            foreach (var affiliation in person.Affiliations)
            {
                document.Add(new TextField("affiliations", affiliation, Field.Store.NO));
            }
        }

        if (record.Contributors.Count > 0)
        {
            document.Add(new TextField("first", record.Contributors[0].DisplayName, Field.Store.NO));
            document.Add(new TextField("last", record.Contributors[^1].DisplayName, Field.Store.NO));
        }

        foreach (var type in record.PublicationTypes.Concat(record.Languages))
        {
            document.Add(new TextField("types", type, Field.Store.NO));
        }

        return document;
    }
}
