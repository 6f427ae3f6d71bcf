using System.CommandLine;
using System.Globalization;
using PsyLit.Core.Search.Verifying;

namespace PsyLit.Web.Commands;

/// <summary><c>verify</c>: proves that the search index says what making it anew would say.</summary>
internal static class VerifyCommand
{
    /// <summary>More than these ids help nobody.</summary>
    private const int MostNamed = 20;

    public static Command Create()
    {
        var data = LibraryCommand.DataOption();
        var command = new Command("verify", "Compare the search index with the articles; exit code 1 when it says something else than making it anew would.") { data };
        command.SetAction((parsed, cancellationToken) => LibraryCommand.RunAsync(parsed.GetValue(data), async services =>
        {
            var findings = await services.GetRequiredService<IndexVerification>().RunAsync(null, cancellationToken);
            var waiting = findings.Waiting == 0 ? "" : $", {findings.Waiting} wait to be indexed";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Compared {findings.Compared} records{waiting}."));
            Tell("The index lacks", findings.Missing);
            Tell("The index says something else of", findings.Different);
            Tell("The index has, but the library no longer has,", findings.Gone);
            Console.WriteLine(findings.IsSound ? "The index says what making it anew would say." : "Run \"reindex\" to make it anew.");
            return findings.IsSound ? 0 : 1;
        }));
        return command;
    }

    private static void Tell(string what, IReadOnlyList<long> ids)
    {
        if (ids.Count > 0)
            Console.WriteLine($"{what} {(ids.Count == 1 ? "1 record" : $"{ids.Count} records")}: {string.Join(", ", ids.Take(MostNamed))}{(ids.Count > MostNamed ? " …" : "")}");
    }
}
