using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Comments.Visits;

/// <summary>Knows since when what stands below a record is new to a reader.</summary>
public sealed class ArticleVisits(LibraryContext library, TimeProvider clock)
{
    /// <summary>Who comes back sooner has not been away.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromMinutes(30);

    // A page that is opened again and again is written down once a minute.
    private static readonly TimeSpan Exact = TimeSpan.FromMinutes(1);

    /// <summary>When the reader's last visit ended; null for the first.</summary>
    public async Task<DateTime?> LastAsync(long accountId, long articleId, CancellationToken cancellationToken)
    {
        var visit = await library.ArticleVisits.AsNoTracking().SingleOrDefaultAsync(visit => visit.AccountId == accountId && visit.ArticleId == articleId, cancellationToken);
        return visit is null ? null : SeenAt(visit, clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Notes that the reader is looking.</summary>
    public async Task NoteAsync(long accountId, long articleId, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var visit = await library.ArticleVisits.FindAsync([accountId, articleId], cancellationToken);
        if (visit is not null && now - visit.VisitedAt < Exact)
            return;
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        if (visit is null && !await library.ArticleVisits.AnyAsync(one => one.AccountId == accountId && one.ArticleId == articleId, cancellationToken))
            library.ArticleVisits.Add(new ArticleVisit { AccountId = accountId, ArticleId = articleId, SeenAt = now, VisitedAt = now });
        else if (visit is not null)
            (visit.SeenAt, visit.VisitedAt) = (SeenAt(visit, now), now);
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static DateTime SeenAt(ArticleVisit visit, DateTime now) => now - visit.VisitedAt > Pause ? visit.VisitedAt : visit.SeenAt;
}
