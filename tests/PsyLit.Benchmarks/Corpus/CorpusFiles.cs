using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PsyLit.Benchmarks.Corpus;

/// <summary>The corpus in files, each written once and kept.</summary>
internal sealed class CorpusFiles(ulong seed)
{
    private const int PackedRecords = 30_000;

    private readonly Lazy<PubMedCorpus> corpus = new(() => new PubMedCorpus(seed));

    /// <summary>Writes the first <paramref name="count"/> articles to a file, unless it is there already.</summary>
    /// <returns>The file's path.</returns>
    public string WriteTo(string folder, int count) =>
        Write(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"pubmed-{seed}-{count}.xml")), 1, count);

    /// <summary>Writes them as PubMed delivers its yearly files: gzipped, 30,000 to a file.</summary>
    /// <returns>The files' paths in order.</returns>
    public IReadOnlyList<string> WritePackedTo(string folder, int count) =>
    [
        .. Enumerable.Range(0, (count + PackedRecords - 1) / PackedRecords)
            .Select(file => (First: (file * PackedRecords) + 1, Last: Math.Min(count, (file + 1) * PackedRecords)))
            .Select(part => Write(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"pubmed-{seed}-{part.First}-{part.Last}.xml.gz")), part.First, part.Last)),
    ];

    private string Write(string path, int first, int last)
    {
        if (File.Exists(path))
        {
            return path;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Stream file = File.Create(path + ".part");
        if (path.EndsWith(".gz", StringComparison.Ordinal))
        {
            file = new GZipStream(file, CompressionLevel.Optimal);
        }

        using (var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 20))
        {
            writer.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle, 1st January 2025//EN\" \"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd\">\n<PubmedArticleSet>\n");
            for (var number = first; number <= last; number++)
            {
                writer.Write(corpus.Value.Article(number));
            }

            writer.Write("</PubmedArticleSet>\n");
        }

        File.Move(path + ".part", path);
        return path;
    }
}
