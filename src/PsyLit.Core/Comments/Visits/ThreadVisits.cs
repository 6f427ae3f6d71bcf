using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Comments.Visits;

/// <summary>Knows since when what stands in a thread, below a record or an annotation, is new to a reader.</summary>
public sealed class ThreadVisits(LibraryContext library, TimeProvider clock)
{
    /// <summary>Who comes back sooner has not been away.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromMinutes(30);

    // A page that is opened again and again is written down once a minute.
    private static readonly TimeSpan Exact = TimeSpan.FromMinutes(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>When the reader's last visit to the comments on a record ended; null for the first.</summary>
    public Task<DateTime?> LastToArticleAsync(long accountId, long articleId, CancellationToken cancellationToken) =>
        LastAsync(OfArticle(accountId, articleId), cancellationToken);

    /// <summary>When the reader's last visit to the replies to an annotation ended; null for the first.</summary>
    public Task<DateTime?> LastToAnnotationAsync(long accountId, long annotationId, CancellationToken cancellationToken) =>
        LastAsync(OfAnnotation(accountId, annotationId), cancellationToken);

    /// <summary>Notes that the reader is looking at the comments on a record.</summary>
    public Task NoteArticleAsync(long accountId, long articleId, CancellationToken cancellationToken = default) =>
        NoteAsync(OfArticle(accountId, articleId), new ArticleVisit { AccountId = accountId, ArticleId = articleId }, cancellationToken);

    /// <summary>Notes that the reader is looking at the replies to an annotation.</summary>
    public Task NoteAnnotationAsync(long accountId, long annotationId, CancellationToken cancellationToken = default) =>
        NoteAsync(OfAnnotation(accountId, annotationId), new AnnotationVisit { AccountId = accountId, AnnotationId = annotationId }, cancellationToken);

    private IQueryable<ArticleVisit> OfArticle(long accountId, long articleId) =>
        library.ArticleVisits.Where(visit => visit.AccountId == accountId && visit.ArticleId == articleId);

    private IQueryable<AnnotationVisit> OfAnnotation(long accountId, long annotationId) =>
        library.AnnotationVisits.Where(visit => visit.AccountId == accountId && visit.AnnotationId == annotationId);

    private async Task<DateTime?> LastAsync<T>(IQueryable<T> visits, CancellationToken cancellationToken)
        where T : Visit
    {
        var visit = await visits.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return visit is null ? null : SeenAt(visit, Now);
    }

    private async Task NoteAsync<T>(IQueryable<T> visits, T first, CancellationToken cancellationToken)
        where T : Visit
    {
        var now = Now;
        var visit = await visits.SingleOrDefaultAsync(cancellationToken);
        if (visit is not null && now - visit.VisitedAt < Exact)
            return;
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        if (visit is not null)
        {
            (visit.SeenAt, visit.VisitedAt) = (SeenAt(visit, now), now);
        }
        else if (!await visits.AnyAsync(cancellationToken))
        {
            (first.SeenAt, first.VisitedAt) = (now, now);
            library.Add(first);
        }

        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static DateTime SeenAt(Visit visit, DateTime now) => now - visit.VisitedAt > Pause ? visit.VisitedAt : visit.SeenAt;
}
