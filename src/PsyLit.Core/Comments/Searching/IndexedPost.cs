using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Comments.Searching;

/// <summary>What of a comment or of an annotation is read to index it.</summary>
internal sealed record IndexedPost
{
    public required long Number { get; init; }

    /// <summary>The annotation that it is or answers; null for a comment on a record.</summary>
    public long? AnnotationId { get; init; }

    public required string Html { get; init; }

    /// <summary>The word that a passage is tagged with.</summary>
    public string? TagName { get; init; }

    public required DateTime WrittenAt { get; init; }

    public DateTime? EditedAt { get; init; }

    public DateTime? DeletedAt { get; init; }

    public DateTime? HiddenAt { get; init; }

    /// <summary>Comments on records, hidden ones too.</summary>
    public static IQueryable<IndexedPost> Comments(LibraryContext library) =>
        Of(library.Comments.IgnoreQueryFilters([CommentFilters.Hidden]));

    /// <summary>Replies to annotations, whoever may see those.</summary>
    public static IQueryable<IndexedPost> Replies(LibraryContext library) =>
        Of(library.Comments.IgnoreQueryFilters([CommentFilters.Replies, CommentFilters.Hidden]).Where(reply => reply.AnnotationId != null));

    /// <summary>Annotations, whoever may see them.</summary>
    public static IQueryable<IndexedPost> Annotations(LibraryContext library) => library.Annotations.AsNoTracking().Select(annotation => new IndexedPost
    {
        Number = (annotation.Id * 2) + 1,
        AnnotationId = annotation.Id,
        Html = annotation.Html,
        TagName = annotation.TagName,
        WrittenAt = annotation.WrittenAt,
        EditedAt = annotation.EditedAt,
        DeletedAt = annotation.DeletedAt,
        HiddenAt = annotation.HiddenAt,
    });

    /// <summary>What it says without its form; empty for a passage that is only marked.</summary>
    public static string Words(string html, string? tagName)
    {
        var text = CommentPlainText.Of(html);
        return tagName is null ? text : text.Length == 0 ? tagName : $"{tagName}: {text}";
    }

    private static IQueryable<IndexedPost> Of(IQueryable<Comment> comments) => comments.AsNoTracking().Select(comment => new IndexedPost
    {
        Number = comment.Id * 2,
        AnnotationId = comment.AnnotationId,
        Html = comment.Html,
        WrittenAt = comment.WrittenAt,
        EditedAt = comment.EditedAt,
        DeletedAt = comment.DeletedAt,
        HiddenAt = comment.HiddenAt,
    });
}
