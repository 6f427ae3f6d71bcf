using System.CommandLine;
using System.Globalization;
using PsyLit.Benchmarks.Corpus;
using PsyLit.Benchmarks.Importing;

namespace PsyLit.Benchmarks.Duplicates;

/// <summary><c>duplicates --records 100000</c>: looks for works that are there twice, beside the import of the same records.</summary>
internal static class DuplicateBenchmark
{
    public static Command Create()
    {
        var records = new Option<int>("--records") { Description = "How many articles.", DefaultValueFactory = _ => 100_000 };
        var command = new Command("duplicates", "Measures the search for near-duplicates in a whole library.") { records };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(records), cancellationToken));
        return command;
    }

    private static async Task RunAsync(int records, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(Path.GetTempPath(), "psylit-benchmarks");
        var files = new CorpusFiles(seed: 1).WritePackedTo(folder, records);
        var bare = await Cost.MeasureAsync(() => Task.Run(() => BarePass.Read(files), cancellationToken));
        var figures = new Figures(records, bare);
        figures.Print("X: bare XmlReader pass, one thread", bare);
        await using var library = await MeasuredLibrary.OpenAsync(Path.Combine(folder, $"library-{Guid.NewGuid():N}"), indexed: true, cancellationToken);
        figures.Print("import", await Cost.MeasureAsync(() => library.ImportAsync(files, cancellationToken)));

        var found = 0;
        figures.Print("duplicates after the import", await Cost.MeasureAsync(async () => found = await library.FollowDuplicatesAsync(cancellationToken)));
        Figures.Write(string.Create(CultureInfo.InvariantCulture, $"  {found:N0} pairs"));
        figures.Print("duplicates in the whole library", await Cost.MeasureAsync(() => library.SearchDuplicatesAsync(cancellationToken)));
    }
}
