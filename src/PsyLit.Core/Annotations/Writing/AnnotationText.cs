using PsyLit.Core.Comments;
using PsyLit.Core.Concepts;
using PsyLit.Core.Tags;

namespace PsyLit.Core.Annotations.Writing;

/// <summary>What an annotation may say, by its purpose.</summary>
public static class AnnotationText
{
    public const int MaxLength = CommentText.MaxLength;

    /// <summary>The longest passage.</summary>
    public const int MaxQuote = 10_000;

    /// <summary>Why this cannot be kept, as a sentence for its writer; null when it can.</summary>
    /// <param name="purpose">The purpose.</param>
    /// <param name="text">What was written, normal (<see cref="CommentText.Normal"/>).</param>
    /// <param name="tag">The tag, normal (<see cref="TagName.Normal"/>); null for another purpose.</param>
    /// <param name="conceptId">The concept; null for another purpose.</param>
    /// <param name="vocabulary">The concepts there are.</param>
    public static string? Problem(AnnotationPurpose purpose, string text, string? tag, string? conceptId, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(vocabulary);
        if (text.Length > MaxLength)
            return $"A note may have {MaxLength:N0} characters; this one has {text.Length:N0}. Shorten it.";

        return purpose switch
        {
            AnnotationPurpose.Highlighting => null,
            AnnotationPurpose.Commenting when string.IsNullOrWhiteSpace(text) => "The note is empty. Write something, or choose the highlight.",
            AnnotationPurpose.Questioning when string.IsNullOrWhiteSpace(text) => "The question is empty. Write what you ask.",
            AnnotationPurpose.Commenting or AnnotationPurpose.Questioning => null,
            AnnotationPurpose.Tagging => TagName.Problem(tag ?? ""),
            AnnotationPurpose.Identifying => conceptId is { Length: > 0 } id && vocabulary.TryFind(id, out _)
                ? null
                : "The vocabulary has no such concept. Choose one by its name.",
            _ => "There is no such kind of annotation.",
        };
    }
}
