using System.CommandLine;
using System.Text;
using PsyLit.Formats;
using PsyLit.Formats.Decoding;
using PsyLit.Formats.Records;

namespace PsyLit.Web.Commands;

/// <summary><c>convert FILE --to FORMAT [--format NAME] [--encoding NAME]</c>: reads a citation file and writes its records in another format. Needs no library.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "The file to read." };
        var to = new Option<string>("--to") { Description = "The format to write to standard output.", Required = true };
        to.AcceptOnlyFromAmong([.. CitationWriters.All.Select(writer => writer.Name)]);
        var format = new Option<string?>("--format") { Description = "The file's format (default: found from how it begins)." };
        format.AcceptOnlyFromAmong([.. FormatDetector.Formats.Select(known => known.Name)]);
        var encoding = new Option<string?>("--encoding") { Description = "The file's character encoding (default: found from its bytes)." };
        encoding.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && EncodingNames.Find(name) is null)
            {
                result.AddError($"There is no encoding “{name}”; write for example utf-8, windows-1252 or utf-16.");
            }
        });
        var command = new Command("convert", "Convert a citation file; problems go to standard error.") { file, to, format, encoding };
        command.SetAction(parsed => Convert(
            parsed.GetRequiredValue(file),
            CitationWriters.Named(parsed.GetRequiredValue(to))!,
            parsed.GetValue(format) is { } named ? FormatDetector.Named(named) : null,
            parsed.GetValue(encoding) is { } name ? EncodingNames.Find(name) : null));
        return command;
    }

    private static int Convert(FileInfo file, ICitationWriter writer, ICitationFormat? format, Encoding? encoding)
    {
        try
        {
            using var input = file.OpenRead();
            using var output = Console.OpenStandardOutput();
            var records = 0;
            writer.Write(output, Records(CitationFile.Open(input, format, encoding), () => records++));
            return records > 0 ? 0 : 1;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }

    /// <summary>The records as they come; what could not be read is said on the way.</summary>
    private static IEnumerable<CitationRecord> Records(CitationFile file, Action count)
    {
        foreach (var item in file.Items)
        {
            if (item.Problem is { } problem)
            {
                Say(item, problem.What.Length == 0 || problem.What == item.Part ? problem.Why : $"“{problem.What}” {problem.Why}");
            }
            else if (item.Deletion is { } deletion)
            {
                Say(item, $"PMID {deletion.Pmid} was withdrawn.");
            }
            else if (item.Record is { } record)
            {
                count();
                yield return record;
            }
        }
    }

    private static void Say(ReadItem item, string sentence)
    {
        string?[] place = [item.Part, item.Line > 0 ? $"line {item.Line}" : null];
        Console.Error.WriteLine(string.Join(": ", [string.Join(", ", place.OfType<string>()), sentence]).TrimStart(':', ' '));
    }
}
