using PsyLit.Core.Comments;

namespace PsyLit.Web.Pages.Comments;

/// <summary>Where a comment stands.</summary>
internal static class CommentPlace
{
    /// <summary>The page of the record, or that of the annotation it answers; without the comment's own place on it.</summary>
    /// <param name="comment">With its annotation loaded, if it answers one.</param>
    public static string Page(Comment comment) =>
        comment.Annotation is { } annotation ? $"/annotations/{annotation.PublicId}" : $"/articles/{comment.ArticleId}";

    /// <summary>The comment itself.</summary>
    public static string Of(Comment comment) => $"{Page(comment)}#comment-{comment.Id}";
}
