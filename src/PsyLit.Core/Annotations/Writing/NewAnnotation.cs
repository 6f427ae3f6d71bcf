using PsyLit.Core.Annotations.Anchors;
using PsyLit.Core.Annotations.Exchange;

namespace PsyLit.Core.Annotations.Writing;

/// <summary>What somebody wants to fix to a passage.</summary>
public sealed record NewAnnotation
{
    public required long ArticleId { get; init; }

    /// <summary>The revision of the text that they saw; it need not be the newest any more.</summary>
    public required int RevisionNumber { get; init; }

    /// <summary>The section, named as in <see cref="Annotation.Section"/>.</summary>
    public required string Section { get; init; }

    /// <summary>The first character in the section's plain text, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>The place after the last.</summary>
    public required int End { get; init; }

    /// <summary>The words that were shown at that place; where the text has others by now, as after a merge, they are looked for. Null when nobody says.</summary>
    public string? Seen { get; init; }

    public required AnnotationPurpose Purpose { get; init; }

    /// <summary>As typed; may be empty unless it is a note or a question.</summary>
    public string Markdown { get; init; } = "";

    /// <summary>Needed for <see cref="AnnotationPurpose.Tagging"/>, ignored otherwise.</summary>
    public string? TagName { get; init; }

    /// <summary>The id of a concept. Needed for <see cref="AnnotationPurpose.Identifying"/>, ignored otherwise.</summary>
    public string? ConceptId { get; init; }

    public AnnotationVisibility Visibility { get; init; }

    /// <summary>Needed for <see cref="AnnotationVisibility.Group"/>, ignored otherwise.</summary>
    public long? GroupId { get; init; }

    /// <summary>The reading session in which it is made; null outside one.</summary>
    public long? SessionId { get; init; }

    /// <summary>The drafts of its form, which are forgotten with its being stored.</summary>
    public IReadOnlyList<Guid> Drafts { get; init; } = [];

    /// <summary>When it was written, for one that comes from elsewhere; null for now.</summary>
    public DateTime? WrittenAt { get; init; }

    /// <summary>Where it was before; null for one that was made here. Who brought it, when, and what became of it is filled in.</summary>
    public AnnotationOrigin? Origin { get; init; }

    /// <summary>The passage by its words, for one from elsewhere that is not in the text: kept as an orphan, whatever <see cref="Section"/>, <see cref="Start"/> and <see cref="End"/> say.</summary>
    public PassageQuote? Lost { get; init; }
}
