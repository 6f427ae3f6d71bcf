using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Comments;

namespace PsyLit.Web.Pages.Comments.Thread;

/// <summary>
/// Prepares the box of a page by its address: <c>?reply=7</c> answers a comment, <c>?quote=7</c> answers it with its words in the box, or with
/// those in <c>passage=</c>; <c>?passage=</c> alone quotes the record. So quoting is a link, which scripts only make shorter.
/// </summary>
public sealed class BoxReader(VisibleComments comments)
{
    private const int LongestPassage = 2000;

    /// <summary>The box below a record; null for an account that may not comment.</summary>
    public async Task<CommentBox?> ForArticleAsync(long articleId, Visitor visitor, IQueryCollection query, CancellationToken cancellationToken)
    {
        if (!MayWrite(visitor, null))
            return null;
        var box = CommentBox.ForArticle(articleId, visitor.AccountId is not null);
        return await AnsweredAsync(query, visitor, comment => comment.ArticleId == articleId && comment.AnnotationId is null, cancellationToken) is { } answered
            ? Answer(box, answered, query)
            : Passage(query) is { } passage ? box with { Text = Quotation.OfRecord(articleId, passage) } : box;
    }

    /// <summary>The box below an annotation, which has its group loaded; null for an account that may not answer it.</summary>
    public async Task<CommentBox?> ForAnnotationAsync(Annotation annotation, Visitor visitor, IQueryCollection query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        if (!MayWrite(visitor, annotation))
            return null;
        var box = CommentBox.ForAnnotation(annotation, visitor.AccountId is not null);
        return await AnsweredAsync(query, visitor, comment => comment.AnnotationId == annotation.Id, cancellationToken) is { } answered
            ? Answer(box, answered, query)
            : Passage(query) is { } passage ? box with { Text = Quotation.OfRecord(annotation.ArticleId, passage) } : box;
    }

    private static bool MayWrite(Visitor visitor, Annotation? annotation) => visitor.AccountId is null || CommentBox.Refusal(visitor, annotation) is null;

    private async Task<Comment?> AnsweredAsync(IQueryCollection query, Visitor visitor, Func<Comment, bool> isHere, CancellationToken cancellationToken)
    {
        if (!long.TryParse(query["quote"].FirstOrDefault() ?? query["reply"].FirstOrDefault(), out var id))
            return null;
        var comment = await comments.To(visitor).AsNoTracking().Include(one => one.Account).Include(one => one.Annotation).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        return comment is { DeletedAt: null } && visitor.MaySee(comment) && isHere(comment) ? comment : null;
    }

    private static CommentBox Answer(CommentBox box, Comment answered, IQueryCollection query)
    {
        var reply = CommentBox.ForAnswer(box, answered);
        return query.ContainsKey("quote") ? reply with { Text = Quotation.Of(answered, Passage(query)) } : reply;
    }

    private static string? Passage(IQueryCollection query) =>
        query["passage"].ToString().Trim() is { Length: > 0 and <= LongestPassage } passage ? passage : null;
}
