namespace PsyLit.Core.Imports;

/// <summary>What an import did, or in a dry run would have done.</summary>
public sealed record ImportReport
{
    /// <summary>The stored report; null when nothing was written (a dry run, or a file that was not begun).</summary>
    public long? ImportId { get; init; }

    public required string FileName { get; init; }

    /// <summary>The short name of the format it was read as; null when nothing recognised it.</summary>
    public string? Format { get; init; }

    /// <summary>The character encoding used and why, as a sentence.</summary>
    public string? Encoding { get; init; }

    public bool DryRun { get; init; }

    public int Added { get; init; }

    public int Updated { get; init; }

    public int Unchanged { get; init; }

    /// <summary>Records that repeat one of the same file, and say nothing new.</summary>
    public int Duplicate { get; init; }

    public int Rejected { get; init; }

    /// <summary>What became of each record, and remarks, in the order of the file; at most <see cref="ImportLimits.ReportedEntries"/>.</summary>
    public IReadOnlyList<ImportEntry> Entries { get; init; } = [];

    /// <summary>How many entries are not in <see cref="Entries"/>; the stored report has them all.</summary>
    public int EntriesLeftOut { get; init; }

    /// <summary>
    /// Why the import ended before the end of the file, or did not begin, as a sentence for the person who started it; null when it
    /// ran to its end. What was counted above is in the library all the same.
    /// </summary>
    public string? Failure { get; init; }
}
