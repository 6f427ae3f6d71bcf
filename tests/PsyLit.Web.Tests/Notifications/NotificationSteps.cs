using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Comments;
using PsyLit.Core.Notifications;
using PsyLit.Core.Notifications.Telling;
using PsyLit.Core.Notifications.Watching;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Notifications;

/// <summary>Steps that several tests of notifications begin with.</summary>
internal static class NotificationSteps
{
    /// <summary>Stores a comment with the event that says so, as posting does.</summary>
    public static Task<long> CommentWithEventAsync(this PsyLitApp app, long articleId, long accountId, string text = "Words", long? parent = null, long? annotation = null, params long[] named) => app.WithLibraryAsync(async library =>
    {
        var now = app.Clock.GetUtcNow().UtcDateTime;
        var comment = new Comment { ArticleId = articleId, AccountId = accountId, ParentId = parent, AnnotationId = annotation, Markdown = text, Html = $"<p>{text}</p>", WrittenAt = now };
        library.Comments.Add(comment);
        await library.SaveChangesAsync();
        library.LibraryEvents.Add(Of(parent is null && annotation is null ? EventKind.CommentPosted : EventKind.ReplyPosted, null));
        library.LibraryEvents.AddRange(named.Select(person => Of(EventKind.Mentioned, person)));
        await library.SaveChangesAsync();
        return comment.Id;

        LibraryEvent Of(EventKind kind, long? recipient) =>
            new() { Kind = kind, At = now, ActorId = accountId, ArticleId = articleId, CommentId = comment.Id, AnnotationId = annotation, RecipientId = recipient };
    });

    public static Task WatchAsync(this PsyLitApp app, long accountId, WatchKind kind, string key, WatchLevel level = WatchLevel.Watch) =>
        app.WithAsync<WatchList, string?>(watches => watches.SetAsync(accountId, kind, key, level));

    public static Task<int> TellAsync(this PsyLitApp app) => app.WithAsync<EventTelling, int>(telling => telling.CatchUpAsync());

    /// <summary>Whom was told, with why: <c>Rita Answered</c>.</summary>
    public static Task<List<string>> ToldAsync(this PsyLitApp app) => app.WithLibraryAsync(async library =>
        (await library.Notifications.Select(one => new { Name = library.Users.Single(account => account.Id == one.AccountId).UserName, one.Reason }).ToListAsync())
            .Select(one => $"{one.Name} {one.Reason}").Order(StringComparer.Ordinal).ToList());
}
