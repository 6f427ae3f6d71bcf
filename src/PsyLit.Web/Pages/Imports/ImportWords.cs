using PsyLit.Core.Imports;
using PsyLit.Core.Imports.Desk;
using PsyLit.Formats;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Imports;

/// <summary>An import said in words.</summary>
public static class ImportWords
{
    /// <summary>The order in which kinds of records are offered and counted.</summary>
    public static IReadOnlyList<ImportOutcome> Outcomes { get; } =
    [
        ImportOutcome.Added, ImportOutcome.Updated, ImportOutcome.Duplicate, ImportOutcome.Unchanged, ImportOutcome.LeftOut, ImportOutcome.Rejected, ImportOutcome.Remark,
    ];

    /// <summary>True while the program works on it, or will by itself.</summary>
    public static bool IsLive(Import import) => import.State is ImportState.Fetching or ImportState.Checking or ImportState.Waiting or ImportState.Running;

    /// <summary>True while nothing of it is in the library and its list says what would be.</summary>
    public static bool IsTrial(Import import) => import.State is ImportState.Fetching or ImportState.Checking or ImportState.Checked or ImportState.Waiting;

    /// <summary>Where it stands, in one or two words; null when it ended as it should.</summary>
    public static string? State(Import import) => import.State switch
    {
        ImportState.Fetching => "being fetched",
        ImportState.Checking => "being looked through",
        ImportState.Checked => "to be decided",
        ImportState.Waiting => "waiting",
        ImportState.Running => "running",
        ImportState.Cancelled => "stopped",
        ImportState.Failed => "ended early",
        ImportState.Interrupted => "interrupted",
        ImportState.Discarded => "put away",
        _ => null,
    };

    /// <summary>A kind of record: "new" before an import, "added" after it.</summary>
    public static string Outcome(ImportOutcome outcome, bool trial) => outcome switch
    {
        ImportOutcome.Added => trial ? "New" : "Added",
        ImportOutcome.Updated => trial ? "Changes a record" : "Updated",
        ImportOutcome.LeftOut => "Left out",
        _ => outcome.ToString(),
    };

    /// <summary>"Took in 412 of 415 records: 400 added, 2 updated, 10 unchanged; 3 could not be read." and likewise for every state.</summary>
    /// <param name="import">The import.</param>
    /// <param name="isFetched">True when its records were asked of PubMed.</param>
    public static string Sentence(Import import, bool isFetched)
    {
        var taken = import.Added + import.Updated + import.Unchanged + import.Duplicate;
        var all = taken + import.Rejected;
        // What ended early has more in its file than was dealt with.
        var inFile = import.State is ImportState.Cancelled or ImportState.Failed or ImportState.Interrupted ? Math.Max(all, (import.Total ?? 0) - import.LeftOut.Count) : all;
        var rejected = import.Rejected == 0 ? "" : $"; {Typography.Count(import.Rejected)} could not be read";
        var duplicate = import.Duplicate == 0 ? "" : $", {Typography.Count(import.Duplicate)} repeated within the file";
        return import.State switch
        {
            ImportState.Discarded => "Put away without importing anything.",
            ImportState.Fetching => "Being fetched from PubMed. Nothing is written to the library.",
            ImportState.Checking => "The file is being looked through. Nothing is written to the library.",
            ImportState.Failed when all == 0 && isFetched => "No record has come from PubMed.",
            _ when all == 0 && import.State == ImportState.Finished && isFetched => "PubMed has no record of what was asked for.",
            _ when all == 0 && import.State != ImportState.Running => "No record was found in the file.",
            ImportState.Checked or ImportState.Waiting =>
                $"{Typography.Count(all, "record", "records")}: {Typography.Count(import.Added)} new, {Typography.Count(import.Updated)} would change one that is here, "
                + $"{Typography.Count(import.Unchanged)} unchanged{duplicate}{rejected}.",
            _ => $"Took in {Typography.Count(taken)} of {Typography.Count(inFile, "record", "records")}: {Typography.Count(import.Added)} added, "
                + $"{Typography.Count(import.Updated)} updated, {Typography.Count(import.Unchanged)} unchanged{duplicate}{rejected}.",
        };
    }

    /// <summary>"12 400 of 41 000 records, 2 310 a second, about 12 seconds left", as far as it is known.</summary>
    public static string Pace(ImportPace pace)
    {
        var done = pace.Total is { } total
            ? $"{Typography.Count(pace.Progress.Position)} of {Typography.Count(total, "record", "records")}"
            : Typography.Count(pace.Progress.Position, "record", "records");
        var rate = pace.PerSecond >= 1 ? $", {Typography.Count((int)pace.PerSecond)} a second" : "";
        return done + rate + (pace.Left is { } left ? $", {TimeLeft(left)}" : "");
    }

    /// <summary>"about 3 minutes left"; coarse, because it is a guess.</summary>
    public static string TimeLeft(TimeSpan left) => left.TotalSeconds switch
    {
        < 2 => "nearly done",
        < 55 => $"about {Math.Ceiling(left.TotalSeconds / 5) * 5:0} seconds left",
        < 90 => "about a minute left",
        < 5400 => $"about {left.TotalMinutes:0} minutes left",
        _ => $"about {left.TotalHours:0} hours left",
    };

    /// <summary>The format's name as people know it.</summary>
    public static string Format(Import import) =>
        import.Format is null ? "not recognised" : FormatDetector.Named(import.Format)?.DisplayName ?? import.Format;
}
