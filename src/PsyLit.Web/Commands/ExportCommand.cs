using System.CommandLine;
using PsyLit.Core.Exports;
using PsyLit.Core.Search;
using PsyLit.Formats;

namespace PsyLit.Web.Commands;

/// <summary>
/// <c>export QUERY --to FORMAT</c>: what a search finds, as a citation file on standard output; <c>export --all FILE.zip</c>: the whole library as
/// an archive.
/// </summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var query = new Argument<string?>("query")
        {
            Description = "What to look for, as typed on the search page; \"\" for all records.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var to = new Option<string?>("--to") { Description = "The format to write to standard output." };
        to.AcceptOnlyFromAmong([.. CitationWriters.All.Select(writer => writer.Name)]);
        var all = new Option<FileInfo?>("--all")
        {
            Description = "Write everything there is to this archive instead: records with their earlier texts, comments, tags, imports, accounts without passwords. "
                + "The command import restores it into an empty library.",
            HelpName = "FILE.zip",
        };
        var data = LibraryCommand.DataOption();
        var command = new Command("export", $"Write the records that a search finds, at most {ArticleExport.MostRecords:N0}, as a citation file.") { query, to, all, data };
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) is null == (result.GetValue(query) is null || result.GetValue(to) is null))
            {
                result.AddError("Name a query and a format (export QUERY --to ris), or an archive for everything (export --all FILE.zip).");
            }
        });
        command.SetAction((parsed, cancellationToken) => LibraryCommand.RunAsync(
            parsed.GetValue(data),
            services => parsed.GetValue(all) is { } file
                ? ArchiveFile.ExportAsync(services, file, cancellationToken)
                : ExportAsync(services, parsed.GetValue(query)!, CitationWriters.Named(parsed.GetValue(to)!)!, cancellationToken)));
        return command;
    }

    private static async Task<int> ExportAsync(IServiceProvider services, string query, ICitationWriter writer, CancellationToken cancellationToken)
    {
        var found = await services.GetRequiredService<ArticleSearch>().FindAsync(new SearchRequest { Text = query }, ArticleExport.MostRecords, withNear: false, cancellationToken);
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
