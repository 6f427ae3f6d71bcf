using System.Globalization;
using System.Text.RegularExpressions;

namespace PsyLit.Core.Imports.Desk;

/// <summary>The sentences in which the desk says why something was not done.</summary>
internal static partial class DeskMessages
{
    public const string Unknown = "There is no such import.";

    public const string NotChecked = "This import is not waiting for a decision any more; the page shows where it stands.";

    public const string NotGoingOn = "This import is neither waiting nor running any more; the page shows where it stands.";

    public const string NothingToFetch = "Nothing of this import waits to be fetched; the page shows where it stands.";

    public const string NothingChosen = "No record is chosen. Tick at least one, or discard the file.";

    public static string TooLarge(long most) => string.Create(
        CultureInfo.InvariantCulture,
        $"The file is larger than {most / 1048576.0:0.#} MB, the most that is taken here. Split it, or import it on the server with the command \"import\".");

    public static string NotSaved(string why) =>
        $"The file could not be saved on the server ({WithoutPath(why)}). Nothing of it was kept; when the disk is full, make room and send it again.";

    public static string CouldNotGoOn(string why) =>
        $"The program made a mistake with this file ({why}); the log has the details. What is counted here is in the library.";

    // Where on the server it was to be saved helps nobody who reads a page.
    private static string WithoutPath(string why) => QuotedPath.Replace(why, "").TrimEnd(' ', ':', '.');

    [GeneratedRegex(@"'[^']*[/\\][^']*'", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedPath { get; }
}
