namespace PsyLit.Core.Imports;

/// <summary>How large a file and a record may be. Beyond a limit the record is rejected or the import ends, each with a sentence.</summary>
/// <remarks>The largest PubMed records have about 5,000 authors and 30,000 characters of abstract; the limits leave room above that.</remarks>
public sealed record ImportLimits
{
    /// <summary>How many entries an <see cref="ImportReport"/> holds in memory.</summary>
    public const int ReportedEntries = 10_000;

    /// <summary>Bytes of a file: enough for 300,000 records of PubMed XML.</summary>
    public long FileBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>Characters of all texts of a record together.</summary>
    public int RecordCharacters { get; init; } = 2_000_000;

    /// <summary>Characters of one text: a title, a summary, a section of an abstract, a comment.</summary>
    public int TextCharacters { get; init; } = 200_000;

    /// <summary>Items of one list: contributors, keywords, sections.</summary>
    public int ListItems { get; init; } = 10_000;

    /// <summary>Characters of a rejected record that are kept, so that it can be given back as it was.</summary>
    public int SourceCharacters { get; init; } = 200_000;

    /// <summary>Characters of all rejected records of one import that are kept.</summary>
    public int AllSourceCharacters { get; init; } = 20_000_000;

    /// <summary>The most records that are written in one transaction, and that are read ahead. Between two transactions other writers get their turn.</summary>
    public int BatchRecords { get; init; } = 2_500;

    /// <summary>
    /// The most records of a transaction that are decided and written together: their words are read for the index while the next ones are looked up.
    /// With all of a transaction at once, the other core had nothing to do for a quarter of the time.
    /// </summary>
    public int StepRecords { get; init; } = 500;
}
