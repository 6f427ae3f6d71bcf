using System.CommandLine;
using PsyLit.Core.Exports;
using PsyLit.Core.Search;
using PsyLit.Formats;

namespace PsyLit.Web.Commands;

/// <summary><c>export QUERY --to FORMAT</c>: what a search finds, as a citation file on standard output.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var query = new Argument<string>("query") { Description = "What to look for, as typed on the search page; \"\" for all records." };
        var to = new Option<string>("--to") { Description = "The format to write to standard output.", Required = true };
        to.AcceptOnlyFromAmong([.. CitationWriters.All.Select(writer => writer.Name)]);
        var data = LibraryCommand.DataOption();
        var command = new Command("export", $"Write the records that a search finds, at most {ArticleExport.MostRecords:N0}, as a citation file.") { query, to, data };
        command.SetAction((parsed, cancellationToken) => LibraryCommand.RunAsync(
            parsed.GetValue(data),
            services => ExportAsync(services, parsed.GetRequiredValue(query), CitationWriters.Named(parsed.GetRequiredValue(to))!, cancellationToken)));
        return command;
    }

    private static async Task<int> ExportAsync(IServiceProvider services, string query, ICitationWriter writer, CancellationToken cancellationToken)
    {
        var found = await services.GetRequiredService<ArticleSearch>().FindAsync(new SearchRequest { Text = query }, ArticleExport.MostRecords, cancellationToken);
        if (found.Error is { } error)
        {
            Console.Error.WriteLine($"{error.Message} (character {error.Position + 1})");
            return 1;
        }

        await using var output = Console.OpenStandardOutput();
        writer.Write(output, services.GetRequiredService<ArticleExport>().Read(found.Ids, cancellationToken));
        Console.Error.WriteLine(found.Total > found.Ids.Count ? $"The first {found.Ids.Count} of {found.Total} records." : $"{found.Total} records.");
        return 0;
    }
}
