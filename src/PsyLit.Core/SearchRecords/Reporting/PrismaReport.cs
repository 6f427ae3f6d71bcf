using System.Globalization;

namespace PsyLit.Core.SearchRecords.Reporting;

/// <summary>A search of record in the shape of PRISMA-S, the extension of PRISMA for reporting literature searches (Rethlefsen et al. 2021, doi:10.1186/s13643-020-01542-z).</summary>
/// <remarks>The checklist has sixteen items. What a library cannot know, such as who was written to, is named so that nobody forgets it.</remarks>
public static class PrismaReport
{
    /// <summary>The items in the order of the checklist.</summary>
    /// <param name="record">The search.</param>
    /// <param name="site">The address of the library: <c>https://psylit.example.org</c>.</param>
    public static IReadOnlyList<ReportItem> Of(SearchRecord record, string site)
    {
        ArgumentNullException.ThrowIfNull(record);
        return
        [
            new("1", "Database and platform", Database(record, site)),
            new("2", "Databases searched together", Together(record)),
            new("3–7", "Other sources and methods", "Not part of this search: trial registries, browsing, citation searching, contacts with authors, other methods. Report them in the review where they were used."),
            new("8", "Full strategy", "As it was read and run, line by line, with the records each line finds by itself.", HasLines: true),
            new("9", "Limits and restrictions", Limits(record)),
            new("10", "Search filters", "None was added by the program. A published filter that the strategy holds stands in it as it was typed."),
            new("11", "Prior work", record.Note is null ? "Nothing was noted. Say in the review when lines come from an earlier search." : $"As its maker noted: {record.Note}"),
            new("12", "Updates", $"The search can be run again at {site}/search-records/{record.Id}?run=again, which says what has come and gone since, and why."),
            new("13", "Date of the search", $"{Moment(record.MadeAt)}."),
            new("14", "Peer review", "Not recorded here. Say in the review whether somebody checked the strategy."),
            new("15", "Records found", $"{Count(record.Total, "record", "records")} of {Count(record.LibrarySize, "record", "records")} in the library."),
            new("16", "Deduplication", Deduplication(record)),
        ];
    }

    /// <summary>A moment as reports give it: "20 January 2026, 09:00 UTC".</summary>
    public static string Moment(DateTime time) => time.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Database(SearchRecord record, string site)
    {
        var import = record.LastImportAt is { } last ? $", last import {Moment(last)}" : "";
        return $"The PsyLit library at {site}: {Count(record.LibrarySize, "record", "records")}{import}. PsyLit {record.ProgramVersion}, index {record.IndexLayout}, vocabulary {Short(record.VocabularyFingerprint)}.";
    }

    private static string Together(SearchRecord record) => record.Sources.Count == 0
        ? "The records do not say which databases they came from."
        : $"One search over records from {string.Join(", ", record.Sources.Select(source => $"{source.Name} ({source.Records.ToString("N0", CultureInfo.InvariantCulture)})"))}. A record that came from several counts for each.";

    private static string Limits(SearchRecord record) => record.Limits.Count == 0
        ? "None beyond what the strategy itself says."
        : $"Narrowed to {string.Join("; ", record.Limits)}. Values of one kind widen, kinds narrow. The counts of lines are without these limits.";

    private static string Deduplication(SearchRecord record) =>
        "On import a record with the PMID, the DOI, or title, year and first author of another becomes one with it. "
        + $"People had merged {Count(record.MergedRecords, "further record", "further records")} when the search was run.";

    private static string Count(int number, string one, string many) => $"{number.ToString("N0", CultureInfo.InvariantCulture)} {(number == 1 ? one : many)}";

    private static string Short(string fingerprint) => fingerprint.Length <= 12 ? fingerprint : fingerprint[..12];
}
