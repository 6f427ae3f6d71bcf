using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;
using PsyLit.Core.Comments;

namespace PsyLit.Core.Notifications.Reading;

/// <summary>Reads the notifications of people and marks them as read. Every method names whose.</summary>
public sealed class NotificationList(LibraryContext library, TimeProvider clock)
{
    /// <summary>More unread ones are not counted.</summary>
    public const int MostCounted = 100;

    /// <summary>How many are unread, at most <see cref="MostCounted"/>.</summary>
    public Task<int> UnreadAsync(long accountId, CancellationToken cancellationToken = default) =>
        library.VisibleNotifications(accountId).Where(one => one.ReadAt == null).OrderBy(one => one.Id).Take(MostCounted).CountAsync(cancellationToken);

    /// <summary>How many there are.</summary>
    public Task<int> CountAsync(long accountId, bool onlyUnread, CancellationToken cancellationToken = default) => Of(accountId, onlyUnread).CountAsync(cancellationToken);

    /// <summary>Some of them, the last first.</summary>
    public Task<List<NotificationRow>> PageAsync(long accountId, bool onlyUnread, int skip, int take, CancellationToken cancellationToken = default) =>
        Rows(Of(accountId, onlyUnread).OrderByDescending(one => one.At).ThenByDescending(one => one.Id).Skip(skip).Take(take), accountId).ToListAsync(cancellationToken);

    /// <summary>Those that may go out by e-mail, the first first.</summary>
    public Task<List<NotificationRow>> ToMailAsync(long accountId, DateTime since, int most, CancellationToken cancellationToken = default) =>
        Rows(Of(accountId, onlyUnread: true).Where(one => one.MailedAt == null && one.At >= since && one.Kind != EventKind.MailStopped).OrderBy(one => one.At).ThenBy(one => one.Id).Take(most), accountId)
            .ToListAsync(cancellationToken);

    /// <summary>Opens one: it counts as read from then on.</summary>
    /// <returns>Null when the person has no such notification.</returns>
    public async Task<NotificationRow?> OpenAsync(long accountId, long id, CancellationToken cancellationToken = default)
    {
        var row = await Rows(library.VisibleNotifications(accountId).Where(one => one.Id == id), accountId).SingleOrDefaultAsync(cancellationToken);
        if (row is not null)
            await MarkAsync(library.Notifications.Where(one => one.Id == id), cancellationToken);
        return row;
    }

    /// <summary>Marks those with the numbers as read.</summary>
    public Task<int> ReadAsync(long accountId, IReadOnlyCollection<long> ids, CancellationToken cancellationToken = default) =>
        MarkAsync(library.Notifications.Where(one => one.AccountId == accountId && ids.Contains(one.Id)), cancellationToken);

    /// <summary>Marks all up to a number as read: what came while the page was looked at stays.</summary>
    public Task<int> ReadAllAsync(long accountId, long upTo, CancellationToken cancellationToken = default) =>
        MarkAsync(library.Notifications.Where(one => one.AccountId == accountId && one.Id <= upTo), cancellationToken);

    private Task<int> MarkAsync(IQueryable<Notification> which, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return which.Where(one => one.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.ReadAt, now), cancellationToken);
    }

    private IQueryable<Notification> Of(long accountId, bool onlyUnread) => library.VisibleNotifications(accountId).Where(one => !onlyUnread || one.ReadAt == null);

    private IQueryable<NotificationRow> Rows(IQueryable<Notification> which, long accountId)
    {
        // By now the record may be part of another; its address leads there.
        var articles = library.Articles.IgnoreQueryFilters([ArticleFilters.MergedAway, CommentFilters.Hidden, CommentFilters.Replies]);
        return which.AsNoTracking().Select(one => new NotificationRow
        {
            Id = one.Id,
            Kind = one.Kind,
            Reason = one.Reason,
            At = one.At,
            ReadAt = one.ReadAt,
            ActorName = one.Actor!.UserName,
            ArticleId = one.ArticleId,
            ArticleTitle = articles.Where(article => article.Id == one.ArticleId).Select(article => article.Title).FirstOrDefault(),
            CommentId = one.CommentId,
            AnnotationId = library.Annotations.Where(annotation => annotation.Id == one.AnnotationId).Select(annotation => (Guid?)annotation.PublicId).FirstOrDefault(),
            GroupId = one.GroupId,
            GroupName = library.Groups.Where(group => group.Id == one.GroupId).Select(group => group.Name).FirstOrDefault(),
            Detail = one.Detail,
            StoredPath = one.Path,
            Html = one.Kind == EventKind.ModerationDecided
                ? null
                : one.CommentId != null
                    ? library.Comments.Where(comment => comment.Id == one.CommentId).Select(comment => comment.Html).FirstOrDefault()
                    : library.Annotations.Where(annotation => annotation.Id == one.AnnotationId).Select(annotation => annotation.Html).FirstOrDefault(),
            IsOwnPost = one.CommentId != null
                ? library.Comments.Any(comment => comment.Id == one.CommentId && comment.AccountId == accountId)
                : library.Annotations.Any(annotation => annotation.Id == one.AnnotationId && annotation.AccountId == accountId),
        });
    }
}
