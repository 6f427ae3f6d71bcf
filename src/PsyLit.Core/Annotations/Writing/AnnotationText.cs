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
        ArgumentNullException.ThrowIfNull(vocabulary);
        return TextProblem(purpose, text) ?? purpose switch
        {
            AnnotationPurpose.Highlighting or AnnotationPurpose.Commenting or AnnotationPurpose.Questioning => null,
            AnnotationPurpose.Tagging => TagName.Problem(tag ?? ""),
            AnnotationPurpose.Identifying => conceptId is { Length: > 0 } id && vocabulary.TryFind(id, out _)
                ? null
                : "The vocabulary has no such concept. Choose one by its name.",
            _ => "There is no such kind of annotation.",
        };
    }

    /// <summary>Why these words cannot be kept, as a sentence for their writer; null when they can.</summary>
    /// <param name="purpose">The purpose.</param>
    /// <param name="text">What was written, normal (<see cref="CommentText.Normal"/>).</param>
    public static string? TextProblem(AnnotationPurpose purpose, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return purpose switch
        {
            _ when text.Length > MaxLength => $"A note may have {MaxLength:N0} characters; this one has {text.Length:N0}. Shorten it.",
            AnnotationPurpose.Commenting when string.IsNullOrWhiteSpace(text) => "The note is empty. Write something, or choose the highlight.",
            AnnotationPurpose.Questioning when string.IsNullOrWhiteSpace(text) => "The question is empty. Write what you ask.",
            _ => null,
        };
    }

    /// <summary>Why a passage of these words cannot be kept, as a sentence; null when it can.</summary>
    public static string? QuoteProblem(string quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return quote.Length > MaxQuote ? $"A passage may have {MaxQuote:N0} characters; this one has {quote.Length:N0}. Choose less." : null;
    }
}
