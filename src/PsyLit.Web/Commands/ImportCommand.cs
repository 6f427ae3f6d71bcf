using System.CommandLine;
using System.Globalization;
using PsyLit.Core.Imports;
using PsyLit.Core.Imports.Desk;
using PsyLit.Formats;
using PsyLit.Formats.Decoding;
using PsyLit.Web.Commands.Printing;

namespace PsyLit.Web.Commands;

/// <summary><c>import FILE... [--dry-run] [--format NAME] [--encoding NAME]</c>.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("files") { Description = "Files to import.", Arity = ArgumentArity.OneOrMore };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be imported, and write nothing." };
        var format = new Option<string?>("--format")
        {
            Description = $"Read the files as this format instead of finding it out: {string.Join(", ", FormatDetector.Formats.Select(f => f.Name))}.",
        };
        var encoding = new Option<string?>("--encoding")
        {
            Description = $"Read the files in this encoding instead of finding it out: {string.Join(", ", EncodingNames.Offered)} and others.",
        };
        var data = LibraryCommand.DataOption();
        var command = new Command("import", "Import citation files into the library, or restore an archive into an empty one.") { files, dryRun, format, encoding, data };
        command.SetAction((parsed, cancellationToken) => LibraryCommand.RunAsync(parsed.GetValue(data), async services =>
        {
            var import = services.GetRequiredService<FileImport>();
            await services.GetRequiredService<DeskUpkeep>().EndInterruptedAsync(cancellationToken);
            var worst = 0;
            // Ctrl+C stops the file in hand between two records, and no other is begun.
            foreach (var file in parsed.GetRequiredValue(files).TakeWhile(_ => !cancellationToken.IsCancellationRequested))
            {
                var request = new FileImportRequest(
                    file.Name, parsed.GetValue(format), DryRun: parsed.GetValue(dryRun), Encoding: parsed.GetValue(encoding));
                worst = Math.Max(worst, await ArchiveFile.TryRestoreAsync(services, file, request.DryRun, cancellationToken)
                    ?? await ImportAsync(import, file, request, cancellationToken));
            }

            return worst;
        }));
        return command;
    }

    private static async Task<int> ImportAsync(FileImport import, FileInfo file, FileImportRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = file.OpenRead();
            var line = new ImportProgressLine(stream);
            var report = await import.RunAsync(stream, request, line, cancellationToken);
            line.Clear();
            return Print(report);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{file.Name}: {failure.Message}");
            return 1;
        }
    }

    /// <summary>Prints a report; problems go to standard error.</summary>
    /// <returns>The exit code.</returns>
    internal static int Print(ImportReport report)
    {
        var format = report.Format is { } name ? $" ({name}{(report.Encoding is { } encoding ? $", {encoding}" : "")})" : "";
        Console.WriteLine($"{report.FileName}{format}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {(report.DryRun ? "would be " : "")}added {report.Added}, updated {report.Updated}, unchanged {report.Unchanged}, duplicate {report.Duplicate}, rejected {report.Rejected}"));
        foreach (var entry in report.Entries)
        {
            var place = entry.Line > 0 ? $"line {entry.Line}" : "file";
            var outcome = entry.Outcome.ToString().ToLowerInvariant();
            var output = entry.Outcome is ImportOutcome.Rejected or ImportOutcome.Remark ? Console.Error : Console.Out;
            output.WriteLine($"  {place}: {outcome}: {entry.Title}{(entry.Reason.Length > 0 ? $" ({entry.Reason})" : "")}");
        }

        if (report.EntriesLeftOut > 0)
        {
            Console.WriteLine($"  and {report.EntriesLeftOut} more, all in the stored report");
        }

        if (report.Failure is { } failure)
        {
            Console.Error.WriteLine($"  {failure}");
        }

        return report.Failure is null && (report.Rejected == 0 || report.Added + report.Updated + report.Unchanged + report.Duplicate > 0) ? 0 : 1;
    }
}
