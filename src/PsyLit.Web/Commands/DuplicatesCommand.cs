using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Duplicates.Deciding;
using PsyLit.Core.Duplicates.Finding;

namespace PsyLit.Web.Commands;

/// <summary><c>duplicates</c>: looks through the whole library for records that may be one work.</summary>
internal static class DuplicatesCommand
{
    public static Command Create()
    {
        var data = LibraryCommand.DataOption();
        var command = new Command("duplicates", "Look through the whole library for records that may be one work; curators decide on the page /duplicates.") { data };
        command.SetAction((parsed, cancellationToken) => LibraryCommand.RunAsync(parsed.GetValue(data), async services =>
        {
            var found = await services.GetRequiredService<DuplicateSearch>().SearchAllAsync(new Progress<int>(ShowProgress), cancellationToken);
            var open = await OpenPairs.WithArticles(services.GetRequiredService<LibraryContext>()).CountAsync(cancellationToken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Found {found} new pairs; {open} wait for a curator on /duplicates."));
            return 0;
        }));
        return command;
    }

    private static void ShowProgress(int records)
    {
        // A line that overwrites itself is for people; in a file or pipe it would be rubbish.
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write($"\r  {records} records\r");
        }
    }
}
