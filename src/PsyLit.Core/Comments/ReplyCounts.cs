using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;

namespace PsyLit.Core.Comments;

/// <summary>Counts the replies to annotations, for a margin that shows only how many there are.</summary>
public sealed class ReplyCounts(VisibleComments comments)
{
    /// <summary>How many replies stand, by annotation; one without any, or that the visitor may not see, is left out.</summary>
    public Task<Dictionary<long, int>> OfArticleAsync(long articleId, Visitor visitor, CancellationToken cancellationToken) =>
        comments.To(visitor).Where(comment => comment.ArticleId == articleId && comment.AnnotationId != null && comment.DeletedAt == null && comment.HiddenAt == null)
            .GroupBy(comment => comment.AnnotationId!.Value)
            .Select(replies => new { replies.Key, Count = replies.Count() })
            .ToDictionaryAsync(replies => replies.Key, replies => replies.Count, cancellationToken);
}
