namespace PsyLit.Core.Annotations.Exchange;

/// <summary>Where an annotation, or a reply to one, was before it came here.</summary>
public sealed class AnnotationOrigin
{
    public long Id { get; set; }

    /// <summary>Who brought it.</summary>
    public long AccountId { get; set; }

    /// <summary>The annotation; null for a reply.</summary>
    public long? AnnotationId { get; set; }

    /// <summary>The reply; null for an annotation.</summary>
    public long? CommentId { get; set; }

    /// <summary>
    /// The name that it has in an imported file, as <c>hypothesis:Ab3</c>: who brings it again changes nothing. Null for one that a program sent.
    /// </summary>
    public string? ForeignId { get; set; }

    /// <summary>The IRI that it had when it was sent (Web Annotation Data Model, section 3.3.6, <c>via</c>); null when it had none.</summary>
    public string? Via { get; set; }

    /// <summary>The IRI that tells its copies apart from others (<c>canonical</c>), never changed; null when it has none.</summary>
    public string? Canonical { get; set; }

    public DateTime BroughtAt { get; set; }
}
