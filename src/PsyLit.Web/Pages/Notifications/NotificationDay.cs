using PsyLit.Core.Notifications.Reading;

namespace PsyLit.Web.Pages.Notifications;

/// <summary>The notifications of one day.</summary>
/// <param name="Day">The day, UTC.</param>
/// <param name="Groups">By record, the one with the latest first.</param>
public sealed record NotificationDay(DateTime Day, IReadOnlyList<NotificationGroup> Groups)
{
    /// <summary>Puts rows that come the last first under their days and records.</summary>
    public static IReadOnlyList<NotificationDay> Of(IEnumerable<NotificationRow> rows) =>
    [
        .. rows.GroupBy(row => row.At.Date).Select(day => new NotificationDay(
            day.Key, [.. day.GroupBy(row => row.ArticleId).Select(group => new NotificationGroup(group.Key, group.First().ArticleTitle, [.. group]))])),
    ];
}
