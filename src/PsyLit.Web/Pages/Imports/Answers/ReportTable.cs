using System.Globalization;
using PsyLit.Core.Imports;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Imports.Answers;

/// <summary>The report of an import as CSV (RFC 4180), safe to open in a spreadsheet.</summary>
internal static class ReportTable
{
    public static string Head => CsvLine.Of("Number", "Part", "Line", "Outcome", "Title", "Reason", "Record");

    /// <summary>One line.</summary>
    /// <param name="entry">What became of one record.</param>
    /// <param name="site">The site's address, for links to records.</param>
    public static string Row(ImportEntry entry, string site) => CsvLine.Of(
        Number(entry.Position),
        entry.Part ?? "",
        Number(entry.Line),
        ImportWords.Outcome(entry.Outcome, trial: false),
        InlineText.Plain(entry.Title),
        entry.Reason,
        entry.ArticleId is { } article ? $"{site}/articles/{article}" : "");

    /// <summary>The line of an identifier that was asked for and that PubMed has no record of.</summary>
    public static string NotFound(string identifier) => CsvLine.Of("", "", "", "Not found", identifier, "PubMed has no record of it", "");

    private static string Number(int value) => value > 0 ? value.ToString(CultureInfo.InvariantCulture) : "";
}
