using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Notifications.Telling;

/// <summary>Words one notification for all the records that one person is told of at once.</summary>
internal static class RecordNews
{
    /// <summary>So many records are found again by their identifiers; an address is no place for more.</summary>
    private const int MostNamed = 50;

    private const int MostTopics = 3;

    /// <returns>Null when nothing is left to tell.</returns>
    public static async Task<Notification?> OfAsync(
        LibraryContext library, LibraryEvent happened, long accountId, IReadOnlyList<RecordTopic> watched, HashSet<long> muted, CancellationToken cancellationToken)
    {
        var added = watched.SelectMany(topic => topic.Added).Where(id => !muted.Contains(id)).ToHashSet();
        var changed = watched.SelectMany(topic => topic.Changed).Where(id => !muted.Contains(id) && !added.Contains(id)).ToHashSet();
        if (added.Count + changed.Count == 0)
            return null;
        var telling = watched.Where(topic => topic.Found.Any(id => added.Contains(id) || changed.Contains(id)))
            .OrderByDescending(topic => topic.Found.Count()).ThenBy(topic => topic.Name, StringComparer.Ordinal).ToList();
        var single = added.Count + changed.Count == 1 ? added.Concat(changed).Single() : (long?)null;
        return new Notification
        {
            AccountId = accountId,
            Subject = NotificationSubject.Of(happened),
            Kind = happened.Kind,
            Reason = NotificationReason.Watches,
            At = happened.At,
            ArticleId = single,
            Detail = Sentence(added.Count, changed.Count, telling),
            Path = single is not null ? null : (changed.Count == 0 ? null : await NamedAsync(library, [.. added, .. changed], cancellationToken)) ?? telling[0].Path,
        };
    }

    private static string Sentence(int added, int changed, List<RecordTopic> telling)
    {
        var names = string.Join(", ", telling.Take(MostTopics).Select(topic => $"“{topic.Name}”")) + (telling.Count > MostTopics ? " and more" : "");
        if (added == 0)
            return $"{Number(changed)} {(changed == 1 ? "record matches" : "records match")} only now: {names}";
        var more = changed == 0 ? "" : $" and {Number(changed)} that {(changed == 1 ? "matches" : "match")} only now";
        return $"{Number(added)} {(added == 1 ? "new record" : "new records")}{more} for {names}";
    }

    // New records stand first when sorted by when they were added; changed ones would have to be looked for among all others.
    private static async Task<string?> NamedAsync(LibraryContext library, List<long> ids, CancellationToken cancellationToken)
    {
        if (ids.Count > MostNamed)
            return null;
        var known = await library.Articles.Where(article => ids.Contains(article.Id)).Select(article => new { article.Pmid, article.Doi }).ToListAsync(cancellationToken);
        return known.Count < ids.Count || known.Exists(one => one.Pmid is null && one.Doi is null)
            ? null
            : "/search?q=" + Uri.EscapeDataString(string.Join(" OR ", known.Select(one => one.Pmid is { } pmid ? $"pmid:{pmid}" : $"doi:\"{one.Doi}\"")));
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
