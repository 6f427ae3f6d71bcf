using Microsoft.AspNetCore.Html;
using PsyLit.Core.Notifications.Reading;
using PsyLit.Web.Pages.Feeds;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Notifications;

/// <summary>A person's notifications as a feed, read or not.</summary>
public sealed class NotificationFeed(NotificationList notifications)
{
    public async Task<FeedPage?> OfAsync(long accountId, int page, CancellationToken cancellationToken)
    {
        var rows = await notifications.PageAsync(accountId, onlyUnread: false, (page - 1) * FeedPage.Size, FeedPage.Size, cancellationToken);
        return new FeedPage($"account/{accountId}/notifications", "PsyLit: your notifications", "/notifications", rows.ConvertAll(Entry), await notifications.CountAsync(accountId, onlyUnread: false, cancellationToken));
    }

    private static FeedEntry Entry(NotificationRow row)
    {
        var title = new HtmlContentBuilder().Append(NotificationSentence.Of(row));
        if (row.ArticleTitle is { } record)
            title.Append(": ").AppendHtml(InlineText.Render(record));
        return new FeedEntry
        {
            Tag = $"notification/{row.Id}",
            Path = row.Path,
            Title = title,
            Published = row.At,
            Updated = row.At,
            Authors = row.ActorName is null ? [] : [row.ActorName],
            Html = row.Html ?? "",
        };
    }
}
