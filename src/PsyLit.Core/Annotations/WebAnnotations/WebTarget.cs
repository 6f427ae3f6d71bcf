using PsyLit.Core.Annotations.WebAnnotations.Selectors;

namespace PsyLit.Core.Annotations.WebAnnotations;

/// <summary>The passage that an annotation is about.</summary>
public sealed record WebTarget
{
    /// <summary>The IRI of the document, without what follows a <c>#</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The part of the document in which the passage is, by the name of its element; null for the document as a whole.</summary>
    public string? Fragment { get; init; }

    /// <summary>The words of the passage; null when it is not selected by them.</summary>
    public QuoteSelector? Quote { get; init; }

    /// <summary>The place of the passage in the part of the document that <see cref="Fragment"/> names; null when that is not said.</summary>
    public PositionSelector? Position { get; init; }

    /// <summary>The time as of which the document is meant (TimeState, section 4.3.1); UTC.</summary>
    public DateTime? AsOf { get; init; }

    /// <summary>Where the document can be read as it was then.</summary>
    public string? Cached { get; init; }
}
