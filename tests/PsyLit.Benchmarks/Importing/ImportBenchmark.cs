using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using PsyLit.Benchmarks.Corpus;
using PsyLit.Formats;

namespace PsyLit.Benchmarks.Importing;

/// <summary>
/// <c>import --records 100000</c>: gzipped PubMed files of invented records into a library, durable and searchable, beside a bare pass over the
/// same files (X), Lucene.NET, and the tools that people use.
/// </summary>
internal static class ImportBenchmark
{
    private const int WarmUpRecords = 20_000;

    public static Command Create()
    {
        var records = new Option<int>("--records") { Description = "How many articles.", DefaultValueFactory = _ => 100_000 };
        var alone = new Option<bool>("--alone") { Description = "Measure the import only, not Lucene.NET and other tools." };
        var rowsOnly = new Option<bool>("--rows-only") { Description = "Leave the search index out; measures the import only." };
        var folder = new Option<DirectoryInfo>("--folder")
        {
            Description = "Where the corpus is kept and the library is made.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Path.GetTempPath(), "psylit-benchmarks")),
        };
        var command = new Command("import", "Measures importing, importing again, and indexing anew.") { records, alone, rowsOnly, folder };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(records), parsed.GetValue(alone), parsed.GetValue(rowsOnly), parsed.GetRequiredValue(folder).FullName, cancellationToken));
        return command;
    }

    private static async Task RunAsync(int records, bool alone, bool rowsOnly, string folder, CancellationToken cancellationToken)
    {
        var corpus = new CorpusFiles(seed: 1);
        var files = corpus.WritePackedTo(folder, records);
        Figures.Write(string.Create(
            CultureInfo.InvariantCulture, $"{records:N0} articles in {files.Count} files, {files.Sum(file => new FileInfo(file).Length) / 1e6:N0} MB packed"));

        // A small import first, so that neither side pays for the just-in-time compiler.
        BarePass.Read(files.Take(1));
        await using (var small = await MeasuredLibrary.OpenAsync(Path.Combine(folder, $"library-{Guid.NewGuid():N}"), !rowsOnly, cancellationToken))
        {
            await small.ImportAsync(corpus.WritePackedTo(folder, WarmUpRecords), cancellationToken);
        }

        var bare = await Cost.MeasureAsync(() => Task.Run(() => BarePass.Read(files), cancellationToken));
        var figures = new Figures(records, bare);
        figures.Print("X: bare XmlReader pass, one thread", bare);
        figures.Print("parse only, one thread", await Cost.MeasureAsync(() => Task.Run(() => files.Sum(ParseOnly), cancellationToken)));
        if (rowsOnly)
        {
            await MeasureRowsAsync(files, figures, folder, cancellationToken);
            return;
        }

        var first = await MeasureLibraryAsync(files, bare, figures, folder, cancellationToken);
        if (!alone)
        {
            await MeasureOthersAsync(files, first, figures, folder, cancellationToken);
        }
    }

    private static async Task MeasureRowsAsync(IReadOnlyList<string> files, Figures figures, string folder, CancellationToken cancellationToken)
    {
        await using var library = await MeasuredLibrary.OpenAsync(Path.Combine(folder, $"library-{Guid.NewGuid():N}"), indexed: false, cancellationToken);
        figures.Print("import: rows", await Cost.MeasureAsync(() => library.ImportAsync(files, cancellationToken)));
        Figures.Write(string.Create(CultureInfo.InvariantCulture, $"  library of {library.Size() / 1e6:N0} MB; peak memory {PeakMegabytes():N0} MB"));
        figures.Print("import again", await Cost.MeasureAsync(() => library.ImportAsync(files, cancellationToken)));
    }

    private static async Task<Cost> MeasureLibraryAsync(
        IReadOnlyList<string> files, Cost bare, Figures figures, string folder, CancellationToken cancellationToken)
    {
        await using var library = await MeasuredLibrary.OpenAsync(Path.Combine(folder, $"library-{Guid.NewGuid():N}"), indexed: true, cancellationToken);
        var counts = (Added: 0, Unchanged: 0);
        var first = await Cost.MeasureAsync(async () => counts = await library.ImportAsync(files, cancellationToken));
        figures.Print("import: rows, index, concepts", first);
        var found = await library.CountAsync(cancellationToken);
        Figures.Compare("of X", first, bare, 0.25);
        Figures.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"  added {counts.Added:N0}, found by a search {found:N0}; library of {library.Size() / 1e6:N0} MB; peak memory {PeakMegabytes():N0} MB, goal 750"));

        var again = await Cost.MeasureAsync(async () => counts = await library.ImportAsync(files, cancellationToken));
        figures.Print("import again", again);
        Figures.Compare("times as fast as the first", again, first, 3);
        Figures.Write($"  unchanged {counts.Unchanged.ToString("N0", CultureInfo.InvariantCulture)}");
        figures.Print("index made anew", await Cost.MeasureAsync(() => library.RebuildIndexAsync(cancellationToken)));
        Figures.Write(string.Create(CultureInfo.InvariantCulture, $"  peak memory {PeakMegabytes():N0} MB"));
        return first;
    }

    private static async Task MeasureOthersAsync(
        IReadOnlyList<string> files, Cost first, Figures figures, string folder, CancellationToken cancellationToken)
    {
        var index = Path.Combine(folder, $"lucene-{Guid.NewGuid():N}");
        try
        {
            var lucene = await Cost.MeasureAsync(() => Task.Run(() => LuceneIndex.Fill(files, index, cancellationToken), cancellationToken));
            figures.Print("Lucene.NET: index, nothing stored", lucene);
            Figures.Compare("import as fast as Lucene.NET, times", first, lucene, 2);
        }
        finally
        {
            Directory.Delete(index, recursive: true);
        }

        await OtherTools.PrintAsync(files, figures, cancellationToken);
    }

    private static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }

    private static int ParseOnly(string path)
    {
        using var file = File.OpenRead(path);
        return CitationFile.Open(file).Items.Count(item => item.Record is not null);
    }
}
