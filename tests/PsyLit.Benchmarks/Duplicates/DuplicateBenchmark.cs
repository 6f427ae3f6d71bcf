using System.CommandLine;
using System.Globalization;
using PsyLit.Benchmarks.Corpus;
using PsyLit.Benchmarks.Importing;

namespace PsyLit.Benchmarks.Duplicates;

/// <summary>
/// <c>duplicates --records 100000</c>: looks for works that are there twice, beside the import of the same records; with <c>--families 8000</c>
/// among as many records with nearly the same titles instead.
/// </summary>
internal static class DuplicateBenchmark
{
    public static Command Create()
    {
        var records = new Option<int>("--records") { Description = "How many articles.", DefaultValueFactory = _ => 100_000 };
        var families = new Option<int>("--families") { Description = "How many records with nearly the same titles, in place of the others." };
        var folder = new Option<DirectoryInfo>("--folder")
        {
            Description = "Where the corpus is kept and the library is made.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Path.GetTempPath(), "psylit-benchmarks")),
        };
        var command = new Command("duplicates", "Measures the search for near-duplicates in a whole library.") { records, families, folder };
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(families) is > 0 and var count
            ? RunFamiliesAsync(count, parsed.GetRequiredValue(folder).FullName, cancellationToken)
            : RunAsync(parsed.GetValue(records), parsed.GetRequiredValue(folder).FullName, cancellationToken));
        return command;
    }

    private static async Task RunAsync(int records, string folder, CancellationToken cancellationToken)
    {
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

    private static async Task RunFamiliesAsync(int records, string folder, CancellationToken cancellationToken)
    {
        var (file, copies) = TitleFamilies.WriteTo(folder, records);
        var bare = await Cost.MeasureAsync(() => File.ReadAllTextAsync(file, cancellationToken));
        var figures = new Figures(records, bare);
        await using var library = await MeasuredLibrary.OpenAsync(Path.Combine(folder, $"library-{Guid.NewGuid():N}"), indexed: true, cancellationToken);
        figures.Print("import", await Cost.MeasureAsync(() => library.ImportAsync([file], cancellationToken)));

        var found = 0;
        figures.Print("duplicates after the import", await Cost.MeasureAsync(async () => found = await library.FollowDuplicatesAsync(cancellationToken)));
        figures.Print("duplicates in the whole library", await Cost.MeasureAsync(() => library.SearchDuplicatesAsync(cancellationToken)));
        var right = await library.CountPairsAsync(TitleFamilies.AreCopies, cancellationToken);
        Figures.Write(string.Create(CultureInfo.InvariantCulture, $"  {found:N0} pairs after the import; {right:N0} of {copies:N0} second copies are among those that wait"));
    }
}
