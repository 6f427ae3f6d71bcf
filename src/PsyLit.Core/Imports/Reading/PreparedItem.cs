using System.Text;
using PsyLit.Core.Imports.Matching;
using PsyLit.Formats;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Reading;

/// <summary>A record or problem of a file with all that can be known about it without the library, worked out while the next one is read.</summary>
internal sealed record PreparedItem
{
    private readonly byte[]? source;

    private PreparedItem()
    {
    }

    public CitationRecord? Record { get; init; }

    public FormatProblem? Problem { get; private init; }

    public CitationDeletion? Deletion { get; private init; }

    /// <summary>Why the record cannot be taken over, as a sentence; null when it can.</summary>
    public string? Rejection { get; private init; }

    public long Hash { get; private init; }

    public RecordKeys Keys { get; init; } = new(null, null, null, "");

    /// <summary>Which item of the file it is, counted from 1.</summary>
    public int Position { get; init; }

    /// <summary>True when a person chose not to import it.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>See <see cref="ReadItem.Part"/>.</summary>
    public string? Part { get; private init; }

    /// <summary>See <see cref="ReadItem.Source"/>. Kept as bytes, half the size: thousands wait to be written, and few are ever asked for.</summary>
    public string? Source
    {
        get => source is null ? null : Encoding.UTF8.GetString(source);
        private init => source = value is null ? null : Encoding.UTF8.GetBytes(value);
    }

    /// <summary>True when the record is to be looked for in the library.</summary>
    public bool IsRecord => Record is not null && Rejection is null && !IsLeftOut;

    /// <summary>The same record, turned away.</summary>
    public PreparedItem Rejected(string reason) => this with { Rejection = reason };

    public static PreparedItem Of(ReadItem item, ImportLimits limits)
    {
        if (item.Record is not { } record)
        {
            return new PreparedItem { Problem = item.Problem, Deletion = item.Deletion, Part = item.Part, Source = item.Source };
        }

        var prepared = new PreparedItem { Record = record, Part = item.Part, Source = item.Source };
        return RecordCheck.Rejection(record, limits) is { } rejection
            ? prepared.Rejected(rejection)
            : prepared with { Hash = RecordHash.Of(record), Keys = RecordKeys.Of(record) };
    }
}
