namespace PsyLit.Core.Moderation;

/// <summary>Something that a person does not want to see: one post, or everything somebody writes. Nobody else is concerned or told.</summary>
public sealed class HiddenForMe
{
    public long Id { get; set; }

    /// <summary>Who does not want to see it.</summary>
    public long AccountId { get; set; }

    public long? CommentId { get; set; }

    public long? AnnotationId { get; set; }

    /// <summary>Whose posts; null when it is one post.</summary>
    public long? WriterId { get; set; }

    public DateTime HiddenAt { get; set; }
}
