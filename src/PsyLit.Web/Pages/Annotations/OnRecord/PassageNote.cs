using PsyLit.Core.Annotations;

namespace PsyLit.Web.Pages.Annotations.OnRecord;

/// <summary>An annotation beside the text, as one visitor sees it.</summary>
public sealed record PassageNote
{
    public required long Id { get; init; }

    public required Guid PublicId { get; init; }

    public required string Name { get; init; }

    public required AnnotationPurpose Purpose { get; init; }

    /// <summary>What was written, safe to put on a page; empty for a bare highlight.</summary>
    public required string Html { get; init; }

    public required string? TagName { get; init; }

    public required string? ConceptId { get; init; }

    public required AnnotationVisibility Visibility { get; init; }

    public required string? GroupName { get; init; }

    public required DateTime WrittenAt { get; init; }

    public required DateTime? EditedAt { get; init; }

    public required long WriterId { get; init; }

    public required bool IsOwn { get; init; }

    /// <summary>True when the visitor does not want to see it, or its writer: it is folded.</summary>
    public bool IsFolded { get; init; }

    public required PassagePlace Place { get; init; }

    /// <summary>Its number in reading order, counted from 1; 0 for one whose passage is not in the text.</summary>
    public int Number { get; init; }

    /// <summary>How many replies stand.</summary>
    public int Replies { get; init; }
}
