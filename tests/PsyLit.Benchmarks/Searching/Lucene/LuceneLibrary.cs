using System.Runtime.InteropServices;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PsyLit.Core;
using PsyLit.Core.Concepts;

namespace PsyLit.Benchmarks.Searching.Lucene;

/// <summary>The articles of a library in a Lucene.NET index: the same texts with stems, the same concepts, and what a page shows of them.</summary>
internal static class LuceneLibrary
{
    public const string Title = "title";
    public const string Body = "body";
    public const string Concept = "concept";
    public const string Facets = "facets";

    /// <summary>Words in all their forms, none left out: as PsyLit searches them.</summary>
    public static Analyzer Words { get; } = new EnglishAnalyzer(LuceneVersion.LUCENE_48, CharArraySet.Empty);

    /// <summary>Makes the index, in one segment, unless it is there already.</summary>
    public static async Task FillAsync(string folder, LibraryContext library, ConceptMatcher matcher, CancellationToken cancellationToken)
    {
        using var directory = new MMapDirectory(folder);
        if (DirectoryReader.IndexExists(directory))
            return;
        var numbers = matcher.Vocabulary.Concepts.Index().ToDictionary(concept => concept.Item.Id, concept => concept.Index, StringComparer.Ordinal);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, Words) { RAMBufferSizeMB = 256 });
        await foreach (var article in PeerArticle.ReadAsync(library, matcher).WithCancellation(cancellationToken))
            writer.AddDocument(Document(article, numbers));
        writer.ForceMerge(1);
        writer.Commit();
    }

    private static Document Document(PeerArticle article, Dictionary<string, int> numbers)
    {
        var document = new Document
        {
            new TextField(Title, article.Title, Field.Store.YES),
            new TextField(Body, article.Body, Field.Store.YES),
            new StoredField("journal", article.Journal),
        };
        foreach (var id in article.Concepts)
            document.Add(new StringField(Concept, id, Field.Store.NO));
        int[] facets = [article.Year, article.JournalId, .. article.Concepts.Select(id => numbers[id])];
        document.Add(new BinaryDocValuesField(Facets, new BytesRef(MemoryMarshal.AsBytes(facets.AsSpan()).ToArray())));
        return document;
    }
}
