using PsyLit.Core.Search.Queries;

namespace PsyLit.Core.SearchRecords;

/// <summary>What a search of record finds now, beside what it found then.</summary>
public sealed record Comparison
{
    /// <summary>When it was run again.</summary>
    public required DateTime At { get; init; }

    /// <summary>Set when it cannot be run any more; then nothing else is.</summary>
    public QueryError? Error { get; init; }

    /// <summary>How many records it finds now.</summary>
    public int Total { get; init; }

    /// <summary>Found now and not then; the first of them when there are very many.</summary>
    public IReadOnlyList<ChangedRecord> Added { get; init; } = [];

    /// <summary>Found then and not now; the first of them when there are very many.</summary>
    public IReadOnlyList<ChangedRecord> Removed { get; init; } = [];

    public int AddedCount { get; init; }

    public int RemovedCount { get; init; }

    /// <summary>True when concepts are found by another vocabulary than then.</summary>
    public bool IsOtherVocabulary { get; init; }

    /// <summary>True when the program or its index is another version than then.</summary>
    public bool IsOtherProgram { get; init; }
}
