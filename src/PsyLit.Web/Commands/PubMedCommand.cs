using System.CommandLine;
using System.Globalization;
using PsyLit.Core.Imports;
using PsyLit.Core.Imports.Desk;
using PsyLit.Core.PubMed;
using PsyLit.Core.PubMed.Fetching;
using PsyLit.Core.PubMed.Identifiers;
using PsyLit.Web.Commands.Printing;

namespace PsyLit.Web.Commands;

/// <summary><c>pubmed "QUERY" [--max N] [--since DATE] [--dry-run]</c> and <c>pubmed --ids FILE|-</c>: from PubMed into the library.</summary>
internal static class PubMedCommand
{
    public static Command Create()
    {
        var query = new Argument<string?>("query") { Description = "What to look for, in PubMed's own language.", Arity = ArgumentArity.ZeroOrOne };
        var ids = new Option<string?>("--ids") { Description = "Fetch the PMIDs, DOIs and PMCIDs in this text file instead; - reads standard input.", HelpName = "FILE|-" };
        var most = new Option<int?>("--max") { Description = "At most so many records, the newest first.", HelpName = "N" };
        var since = new Option<DateOnly?>("--since")
        {
            Description = "Only what PubMed has taken up since this day (2026-01-20).",
            HelpName = "DATE",
            CustomParser = result => Day(result.Tokens[0].Value, result.AddError),
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Fetch and say what would be imported, and write nothing." };
        var data = LibraryCommand.DataOption();
        var command = new Command("pubmed", "Fetch records from PubMed into the library. " + PubMedSentences.Courtesy) { query, ids, most, since, dryRun, data };
        command.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(query)) == (result.GetValue(ids) is null))
            {
                result.AddError("Give either a query or --ids.");
            }
        });
        command.SetAction((parsed, cancellationToken) => LibraryCommand.RunAsync(parsed.GetValue(data), services => PubMedConsole.RunAsync(services, caller =>
            parsed.GetValue(ids) is { } file
                ? FetchIdentifiersAsync(services, file, parsed.GetValue(dryRun), caller, cancellationToken)
                : FetchAsync(services, new PubMedQuery(parsed.GetValue(query)!, parsed.GetValue(since)), parsed.GetValue(most), parsed.GetValue(dryRun), caller, cancellationToken))));
        return command;
    }

    private static async Task<int> FetchAsync(
        IServiceProvider services, PubMedQuery query, int? most, bool dryRun, PubMedCaller caller, CancellationToken cancellationToken)
    {
        var answer = await services.GetRequiredService<PubMedClient>().SearchAsync(query, 0, caller, cancellationToken);
        if (answer.Value is not { } search)
        {
            return PubMedConsole.Fail(answer.Failure!);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"PubMed has {search.Count:N0} records for: {search.Translation}"));
        foreach (var warning in search.Warnings)
        {
            Console.Error.WriteLine($"  {warning}");
        }

        if (search.Count == 0 || most == 0)
        {
            return 0;
        }

        await using var file = FetchedFile.Create();
        var delivery = await services.GetRequiredService<PubMedDownload>()
            .FetchAsync(query, search, most, file, caller, PubMedConsole.ShowProgress(), cancellationToken);
        foreach (var gap in delivery.Gaps)
        {
            Console.Error.WriteLine($"  {gap}");
        }

        var order = new ImportFetch { Query = query.Text, Since = query.Since };
        order.Note(delivery);
        var exitCode = await ImportAsync(services, file, delivery.Records, new StagingRequest($"PubMed: {query.Text}", Fetch: order), dryRun, cancellationToken);
        return delivery.Failure is { } failure ? PubMedConsole.Fail(failure) : exitCode;
    }

    private static async Task<int> FetchIdentifiersAsync(
        IServiceProvider services, string path, bool dryRun, PubMedCaller caller, CancellationToken cancellationToken)
    {
        string text;
        try
        {
            text = path == "-" ? await Console.In.ReadToEndAsync(cancellationToken) : await File.ReadAllTextAsync(path, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return PubMedConsole.Fail(failure.Message);
        }

        var found = IdentifierText.Find(text);
        Console.WriteLine(IdentifierWords.Sentence(found));
        if (found.Count == 0)
        {
            return 1;
        }

        await using var file = FetchedFile.Create();
        var delivery = await services.GetRequiredService<IdentifierLookup>()
            .FetchAsync(found, file, caller, PubMedConsole.ShowProgress(), cancellationToken);
        foreach (var missing in delivery.NotFound)
        {
            Console.Error.WriteLine($"  PubMed has no record of {missing}.");
        }

        var order = ImportFetch.Of(found);
        order.Note(delivery);
        var exitCode = await ImportAsync(services, file, delivery.Records, new StagingRequest("PubMed: identifiers", Fetch: order), dryRun, cancellationToken);
        return delivery.Failure is { } refused ? PubMedConsole.Fail(refused) : exitCode;
    }

    private static async Task<int> ImportAsync(
        IServiceProvider services, FileStream file, int records, StagingRequest what, bool dryRun, CancellationToken cancellationToken)
    {
        if (records == 0)
        {
            return 1;
        }

        file.Position = 0;
        what = what with { Format = FetchedFile.FormatName };
        var report = dryRun
            ? await services.GetRequiredService<FileImport>().RunAsync(file, new FileImportRequest(what.FileName, what.Format, DryRun: true), null, cancellationToken)
            : await DeskConsole.ImportAsync(services, file, what, cancellationToken);
        Console.WriteLine(PubMedSentences.Courtesy);
        return ImportCommand.Print(report);
    }

    private static DateOnly? Day(string text, Action<string> fail)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        fail($"\"{text}\" is no day; write it as 2026-01-20.");
        return null;
    }
}
