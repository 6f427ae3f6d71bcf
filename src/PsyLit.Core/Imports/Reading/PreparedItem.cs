using PsyLit.Core.Imports.Matching;
using PsyLit.Formats;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Reading;

/// <summary>A record or problem of a file with all that can be known about it without the library, worked out while the next one is read.</summary>
internal sealed record PreparedItem
{
    private PortionSources? sources;
    private Range source;

    private static readonly RecordKeys None = new(null, null, null, "");

    private PreparedItem()
    {
    }

    public CitationRecord? Record { get; init; }

    public FormatProblem? Problem { get; private init; }

    public CitationDeletion? Deletion { get; private init; }

    /// <summary>Why the record cannot be taken over, as a sentence; null when it can.</summary>
    public string? Rejection { get; private init; }

    public long Hash { get; private init; }

    public RecordKeys Keys { get; init; } = None;

    /// <summary>Which item of the file it is, counted from 1.</summary>
    public int Position { get; init; }

    /// <summary>True when a person chose not to import it.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>See <see cref="ReadItem.Part"/>.</summary>
    public string? Part { get; private init; }

    /// <summary>See <see cref="ReadItem.Source"/>; to be read before the next items are asked for.</summary>
    public string? Source => sources?.Text(source);

    /// <summary>True when the record is to be looked for in the library.</summary>
    public bool IsRecord => Record is not null && Rejection is null && !IsLeftOut;

    /// <summary>The same record, turned away.</summary>
    public PreparedItem Rejected(string reason) => this with { Rejection = reason };

    /// <param name="item">What was read.</param>
    /// <param name="limits">For records that are too large.</param>
    /// <param name="sources">Keeps the item's source.</param>
    public static PreparedItem Of(ReadItem item, ImportLimits limits, PortionSources sources)
    {
        var rejection = item.Record is { } record ? RecordCheck.Rejection(record, limits) : null;
        var isTaken = item.Record is not null && rejection is null;
        return new PreparedItem
        {
            Record = item.Record,
            Problem = item.Problem,
            Deletion = item.Deletion,
            Rejection = rejection,
            Part = item.Part,
            Hash = isTaken ? RecordHash.Of(item.Record!) : 0,
            Keys = isTaken ? RecordKeys.Of(item.Record!) : None,
            sources = item.Source is null ? null : sources,
            source = item.Source is null ? default : sources.Keep(item.Source),
        };
    }
}
