using PsyLit.Formats.Records;

namespace PsyLit.Formats;

/// <summary>What a reader yields next: a record, a problem, or word that a record was withdrawn; always exactly one of them.</summary>
/// <remarks>Items come in the order of the file, so that an import can report and store as it reads.</remarks>
public readonly record struct ReadItem
{
    private ReadItem(CitationRecord? record, FormatProblem? problem, CitationDeletion? deletion)
    {
        Record = record;
        Problem = problem;
        Deletion = deletion;
    }

    /// <summary>The record, or null when this item is something else.</summary>
    public CitationRecord? Record { get; }

    /// <summary>The problem, or null when this item is something else.</summary>
    public FormatProblem? Problem { get; }

    /// <summary>The withdrawal, or null when this item is something else.</summary>
    public CitationDeletion? Deletion { get; }

    /// <summary>
    /// The record, or the place that a problem is about, character for character as it stood in the file, so that what cannot be taken
    /// over can be given back; null where the format holds nothing apart.
    /// </summary>
    public string? Source { get; init; }

    /// <summary>The file within an archive that the item comes from (<c>trials/2024.ris</c>); null when the file is no archive.</summary>
    public string? Part { get; init; }

    /// <summary>The line the item begins on, counted from 1 within its file or part; 0 when it concerns the whole file.</summary>
    public int Line => Record?.Line ?? Problem?.Line ?? Deletion?.Line ?? 0;

    public static ReadItem Of(CitationRecord record) => new(record, null, null);

    public static ReadItem Of(FormatProblem problem) => new(null, problem, null);

    public static ReadItem Of(CitationDeletion deletion) => new(null, null, deletion);
}
