using System.CommandLine;
using System.Globalization;
using PsyLit.Core.Search.Evaluating;

namespace PsyLit.Web.Commands;

/// <summary><c>evaluate DIR [--write-run FILE]</c>: how good the order of results is, on a collection with judgements.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("DIR")
        {
            Description = $"A folder with {JudgedDocuments.DocumentsName}, {JudgedDocuments.QueriesName} and {JudgedDocuments.JudgementsName}.",
        };
        var run = new Option<FileInfo?>("--write-run") { Description = "Also write what was found: query, document and rank, parted by tabs.", HelpName = "FILE" };
        var command = new Command("evaluate", "Measure the ranking on documents and queries with judgements; no library is needed or touched.") { folder, run };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(folder).FullName, parsed.GetValue(run)?.FullName, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string? runFile, CancellationToken cancellationToken)
    {
        var collection = new JudgedDocuments(folder);
        if (collection.Missing is { Count: > 0 } missing)
        {
            Console.Error.WriteLine($"{folder} lacks {string.Join(" and ", missing)}.");
            return 1;
        }

        var library = Directory.CreateTempSubdirectory("psylit-evaluate-");
        try
        {
            return await LibraryCommand.RunAsync(library.FullName, async services =>
            {
                var runs = await services.GetRequiredService<RankingEvaluation>().RunAsync(collection, cancellationToken);
                if (runFile is not null)
                    await File.WriteAllLinesAsync(runFile, runs.SelectMany(Lines), cancellationToken);
                var measures = RankingMeasures.Of(runs, collection.Judgements());
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{measures.Queries} queries: nDCG@10 {measures.Ndcg10:0.0000}, MAP {measures.Map:0.0000}, recall@100 {measures.Recall100:0.0000}"));
                return 0;
            });
        }
        catch (InvalidDataException damage)
        {
            Console.Error.WriteLine(damage.Message);
            return 1;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            library.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Lines(KeyValuePair<string, IReadOnlyList<string>> run) =>
        run.Value.Select((document, rank) => string.Create(CultureInfo.InvariantCulture, $"{run.Key}\t{document}\t{rank + 1}"));
}
