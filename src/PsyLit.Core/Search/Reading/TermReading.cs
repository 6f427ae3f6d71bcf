namespace PsyLit.Core.Search.Reading;

/// <summary>How one term of a query was understood; pages show it under the box.</summary>
public sealed record TermReading
{
    /// <summary>The term as typed.</summary>
    public required string Term { get; init; }

    /// <summary>The concept it was read as; null for a plain word.</summary>
    public string? ConceptId { get; init; }

    /// <summary>The concept's name: "5-HT2A receptor".</summary>
    public string? ConceptLabel { get; init; }

    /// <summary>All spellings of the concept and of its children that are found too.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>Names of the child concepts included.</summary>
    public IReadOnlyList<string> Children { get; init; } = [];

    /// <summary>The whole query with this term as an exact word instead; null when there is no other reading.</summary>
    public string? ExactQuery { get; init; }

    /// <summary>A remark: a stop word left out, a field that does not exist. Null when all is plain.</summary>
    public string? Remark { get; init; }
}
