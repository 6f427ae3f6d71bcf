using PsyLit.Formats.Records;

namespace PsyLit.Formats;

/// <summary>What a reader yields next: a record or a problem, never both.</summary>
/// <remarks>Records and problems come in the order of the file, so that an import can report and store as it reads.</remarks>
public readonly record struct ReadItem
{
    private ReadItem(CitationRecord? record, FormatProblem? problem)
    {
        Record = record;
        Problem = problem;
    }

    /// <summary>The record, or null when this item is a problem.</summary>
    public CitationRecord? Record { get; }

    /// <summary>The problem, or null when this item is a record.</summary>
    public FormatProblem? Problem { get; }

    public static ReadItem Of(CitationRecord record) => new(record, null);

    public static ReadItem Of(FormatProblem problem) => new(null, problem);
}
