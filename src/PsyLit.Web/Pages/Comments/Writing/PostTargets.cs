using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Comments;

namespace PsyLit.Web.Pages.Comments.Writing;

/// <summary>Finds what a posted form says it answers.</summary>
public sealed class PostTargets(LibraryContext library, VisibleComments comments)
{
    /// <summary>The record, and the comment and annotation on it that are answered.</summary>
    /// <returns>Null when one of them does not exist for this visitor, or does not belong to the others.</returns>
    public async Task<PostTarget?> FindAsync(long articleId, long? parentId, Guid? annotation, Visitor visitor, CancellationToken cancellationToken)
    {
        if (await library.Articles.Where(article => article.Id == articleId).Select(article => article.Title).SingleOrDefaultAsync(cancellationToken) is not { } title)
            return null;
        var answered = annotation is null ? null : await library.Annotations.Include(one => one.Group).VisibleTo(visitor)
            .SingleOrDefaultAsync(one => one.PublicId == annotation && one.ArticleId == articleId, cancellationToken);
        var parent = parentId is null ? null : await comments.To(visitor).Include(comment => comment.Account)
            .SingleOrDefaultAsync(comment => comment.Id == parentId && comment.ArticleId == articleId, cancellationToken);
        return (annotation is null) == (answered is null) && (parentId is null) == (parent is null) && (parent is null || parent.AnnotationId == answered?.Id)
            ? new PostTarget(articleId, title, parent, answered)
            : null;
    }
}
