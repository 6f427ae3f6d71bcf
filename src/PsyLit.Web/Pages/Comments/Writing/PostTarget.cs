using PsyLit.Core.Annotations;
using PsyLit.Core.Comments;

namespace PsyLit.Web.Pages.Comments.Writing;

/// <summary>What a new comment belongs to.</summary>
/// <param name="ArticleId">The record.</param>
/// <param name="ArticleTitle">Its title, inline text.</param>
/// <param name="Parent">The comment that is answered, with its account; null for a new thread.</param>
/// <param name="Annotation">The annotation that is answered; null for a comment on the record.</param>
public sealed record PostTarget(long ArticleId, string ArticleTitle, Comment? Parent, Annotation? Annotation)
{
    /// <summary>The page on which the comment will stand.</summary>
    public string Page => Annotation is null ? $"/articles/{ArticleId}" : $"/annotations/{Annotation.PublicId}";
}
