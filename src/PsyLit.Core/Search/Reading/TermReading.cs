namespace PsyLit.Core.Search.Reading;

/// <summary>How one term of a query was understood; pages show it under the box.</summary>
public sealed record TermReading
{
    /// <summary>The term as typed.</summary>
    public required string Term { get; init; }

    /// <summary>Where it begins in the query's text.</summary>
    public int Start { get; init; }

    /// <summary>The number of the strategy's line it stands in; null when the query has no lines.</summary>
    public int? Line { get; init; }

    /// <summary>What is looked up for it; null when it was left out.</summary>
    public IndexQuery? Query { get; init; }

    /// <summary>True when records that match it are left out.</summary>
    public bool LeavesOut { get; init; }

    /// <summary>Where it was looked for when it was tied to a part of records: "in title and abstract", "published since 2024-02-03". Null for all texts.</summary>
    public string? Where { get; init; }

    /// <summary>The concept it was read as; null for a plain word.</summary>
    public string? ConceptId { get; init; }

    /// <summary>The concept's name: "5-HT2A receptor".</summary>
    public string? ConceptLabel { get; init; }

    /// <summary>All spellings of the concept and of its children that are found too.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>Names of the child concepts included.</summary>
    public IReadOnlyList<string> Children { get; init; } = [];

    /// <summary>The whole query with this term as an exact word instead; null when it is one.</summary>
    public string? ExactQuery { get; init; }

    /// <summary>The whole query with this term as the concept without those below it; null when it is that, or none are below it.</summary>
    public string? AloneQuery { get; init; }

    /// <summary>The whole query with this term as the concept and all below it; null when it is that, or names no concept.</summary>
    public string? ConceptQuery { get; init; }

    /// <summary>A remark: a stop word left out, a field that does not exist. Null when all is plain.</summary>
    public string? Remark { get; init; }

    /// <summary>True when nothing here can answer it, as the <see cref="Remark"/> says; a common word that was left out is none of these.</summary>
    public bool IsUnanswered { get; init; }

    /// <summary>How many records it finds by itself; null when nobody counted.</summary>
    public int? Records { get; init; }

    /// <summary>For a term without a record: what may have been meant, the nearest first.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];

    /// <summary>Another spelling.</summary>
    /// <param name="Text">The word or name.</param>
    /// <param name="Query">The whole query with it instead.</param>
    public sealed record Suggestion(string Text, string Query);
}
