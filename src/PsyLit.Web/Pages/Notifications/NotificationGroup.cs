using PsyLit.Core.Notifications.Reading;

namespace PsyLit.Web.Pages.Notifications;

/// <summary>The notifications of one day about one record, or about none.</summary>
/// <param name="ArticleId">The record.</param>
/// <param name="Title">Its title with its markup; null when it is about none.</param>
/// <param name="Rows">The last first.</param>
public sealed record NotificationGroup(long? ArticleId, string? Title, IReadOnlyList<NotificationRow> Rows);
