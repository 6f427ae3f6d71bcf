using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Comments;

namespace PsyLit.Core.Moderation.Posts;

/// <summary>Reads comments and annotations as posts.</summary>
public sealed class ModeratedPosts(LibraryContext library)
{
    /// <summary>A comment that the visitor may see; null when there is none for them.</summary>
    public Task<ModeratedPost?> CommentAsync(long id, Visitor visitor, CancellationToken cancellationToken) =>
        Posts(library.StandingComments(visitor).Where(comment => comment.Id == id)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>An annotation that the visitor may see, by its name outside; null when there is none for them.</summary>
    public Task<ModeratedPost?> AnnotationAsync(Guid publicId, Visitor visitor, CancellationToken cancellationToken) =>
        Posts(library.Annotations.VisibleTo(visitor).Where(annotation => annotation.PublicId == publicId)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The post of a case, hidden or taken away too; for moderators and its writer.</summary>
    public async Task<ModeratedPost> OfAsync(ModerationCase moderated, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(moderated);
        return (await OfAsync([moderated], cancellationToken))[moderated.Id];
    }

    /// <summary>The posts of some cases, by the case.</summary>
    public async Task<IReadOnlyDictionary<long, ModeratedPost>> OfAsync(IReadOnlyCollection<ModerationCase> cases, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var (commentIds, annotationIds) = (cases.Select(one => one.CommentId).OfType<long>().ToList(), cases.Select(one => one.AnnotationId).OfType<long>().ToList());
        var comments = await Posts(AllComments.Where(comment => commentIds.Contains(comment.Id))).ToDictionaryAsync(post => post.CommentId!.Value, cancellationToken);
        var annotations = await Posts(library.Annotations.Where(annotation => annotationIds.Contains(annotation.Id))).ToDictionaryAsync(post => post.AnnotationId!.Value, cancellationToken);
        return cases.ToDictionary(one => one.Id, one => one.CommentId is { } id ? comments[id] : annotations[one.AnnotationId!.Value]);
    }

    /// <summary>What stands around a post: for a comment the ones before it in its thread or on its record, for an annotation nothing.</summary>
    /// <param name="post">The post.</param>
    /// <param name="most">How many at most; the nearest are kept.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public async Task<IReadOnlyList<ModeratedPost>> BeforeAsync(ModeratedPost post, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        if (post.CommentId is not { } id)
            return [];
        var annotation = await AllComments.Where(comment => comment.Id == id).Select(comment => comment.AnnotationId).SingleAsync(cancellationToken);
        var before = await Posts(AllComments
            .Where(comment => comment.ArticleId == post.ArticleId && comment.AnnotationId == annotation && comment.Id != id && comment.WrittenAt <= post.WrittenAt
                && comment.DeletedAt == null && comment.HiddenAt == null)
            .OrderByDescending(comment => comment.Id == post.ParentId).ThenByDescending(comment => comment.WrittenAt).ThenByDescending(comment => comment.Id).Take(most)).ToListAsync(cancellationToken);
        return [.. before.OrderBy(one => one.WrittenAt).ThenBy(one => one.CommentId)];
    }

    private IQueryable<Comment> AllComments => library.Comments.IgnoreQueryFilters([CommentFilters.Replies, CommentFilters.Hidden]);

    private static IQueryable<ModeratedPost> Posts(IQueryable<Comment> comments) => comments.AsNoTracking().Select(comment => new ModeratedPost
    {
        CommentId = comment.Id,
        ArticleId = comment.ArticleId,
        ArticleTitle = comment.Article.Title,
        WriterId = comment.AccountId,
        WriterName = comment.Account!.UserName ?? comment.SignedName,
        Html = comment.Html,
        ParentId = comment.ParentId,
        WrittenAt = comment.WrittenAt,
        EditedAt = comment.EditedAt,
        HiddenAt = comment.HiddenAt,
        HiddenReason = comment.HiddenReason,
        DeletedAt = comment.DeletedAt,
        IsPublic = comment.AnnotationId == null || comment.Annotation!.Visibility == AnnotationVisibility.Everyone,
        IsOnlyForWriter = comment.AnnotationId != null && comment.AccountId == comment.Annotation!.AccountId && comment.Annotation.Visibility == AnnotationVisibility.OnlyMe,
    });

    private static IQueryable<ModeratedPost> Posts(IQueryable<Annotation> annotations) => annotations.AsNoTracking().Select(annotation => new ModeratedPost
    {
        AnnotationId = annotation.Id,
        PublicId = annotation.PublicId,
        ArticleId = annotation.ArticleId,
        ArticleTitle = annotation.Article.Title,
        WriterId = annotation.AccountId,
        WriterName = annotation.Account.UserName,
        Html = annotation.Html,
        Quote = annotation.Quote,
        WrittenAt = annotation.WrittenAt,
        EditedAt = annotation.EditedAt,
        HiddenAt = annotation.HiddenAt,
        HiddenReason = annotation.HiddenReason,
        DeletedAt = annotation.DeletedAt,
        IsPublic = annotation.Visibility == AnnotationVisibility.Everyone,
        IsOnlyForWriter = annotation.Visibility == AnnotationVisibility.OnlyMe || (annotation.SessionId != null && annotation.Session!.RevealedAt == null),
    });
}
