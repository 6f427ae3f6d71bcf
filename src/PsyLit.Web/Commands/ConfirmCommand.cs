using System.CommandLine;
using PsyLit.Core.Imports;
using PsyLit.Core.PubMed;
using PsyLit.Core.PubMed.Confirming;
using PsyLit.Web.Commands.Printing;

namespace PsyLit.Web.Commands;

/// <summary><c>confirm [--record ID] [--dry-run]</c>: completes records from PubMed and confirms their unchecked fields.</summary>
internal static class ConfirmCommand
{
    public static Command Create()
    {
        var record = new Option<long?>("--record") { Description = "Only this record, by its number in the library; otherwise all unconfirmed ones.", HelpName = "ID" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Ask PubMed and say what would change, and write nothing." };
        var data = LibraryCommand.DataOption();
        var command = new Command("confirm", "Complete unconfirmed records from PubMed. " + PubMedSentences.Courtesy) { record, dryRun, data };
        command.SetAction((parsed, cancellationToken) => LibraryCommand.RunAsync(parsed.GetValue(data), services => PubMedConsole.RunAsync(services, async caller =>
        {
            var how = new FileImportRequest("", DryRun: parsed.GetValue(dryRun));
            var confirmed = await services.GetRequiredService<ConfirmRecords>()
                .RunAsync(parsed.GetValue(record), caller, how, PubMedConsole.ShowProgress(), cancellationToken);
            return Print(confirmed);
        })));
        return command;
    }

    private static int Print(ConfirmReport confirmed)
    {
        if (confirmed is { Asked: 0, Failure: null })
        {
            Console.WriteLine("There is nothing to ask PubMed about: no such record has a PMID or a DOI.");
            return 0;
        }

        var exitCode = confirmed.Report is { } report ? ImportCommand.Print(report) : 0;
        Console.WriteLine(PubMedSentences.Courtesy);
        return confirmed.Failure is { } failure ? PubMedConsole.Fail(failure) : exitCode;
    }
}
