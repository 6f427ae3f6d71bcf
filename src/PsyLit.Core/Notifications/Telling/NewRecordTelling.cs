using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Concepts;
using PsyLit.Core.Imports;
using PsyLit.Core.SavedSearches;
using PsyLit.Core.Search;

namespace PsyLit.Core.Notifications.Telling;

/// <summary>Tells of new records for what people watch: one notification a person and import, however many records and topics it is.</summary>
public sealed class NewRecordTelling(LibraryContext library, NewRecords search, ArticleIndex index, ConceptMatcher concepts, TimeProvider clock)
{
    private static readonly ImportState[] Over = [ImportState.Finished, ImportState.Failed, ImportState.Cancelled, ImportState.Interrupted];

    // What an archive brings back, or was imported before anybody could watch, is no news.
    private static readonly TimeSpan NewsFor = TimeSpan.FromDays(2);

    /// <summary>Notes each import that is over and brought records, once, whoever ran it: the site, or a command on the same library.</summary>
    public async Task NoteImportsAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now - NewsFor;
        var ended = await library.Imports
            .Where(import => import.StartedAt > since && import.Added > 0 && Over.Contains(import.State) && !library.LibraryEvents.Any(happened => happened.ImportId == import.Id))
            .Select(import => import.Id).ToListAsync(cancellationToken);
        if (ended.Count == 0)
            return;
        library.LibraryEvents.AddRange(ended.Select(import => new LibraryEvent { Kind = EventKind.RecordsImported, At = now, ImportId = import }));
        await library.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Sees to it that the records of an import can be found; before the transaction in which it is told.</summary>
    internal async Task PrepareAsync(long eventId, CancellationToken cancellationToken)
    {
        if (await library.LibraryEvents.AnyAsync(happened => happened.Id == eventId && happened.ImportId != null, cancellationToken) && await library.IndexQueue.AnyAsync(cancellationToken))
            await index.CatchUpAsync(cancellationToken);
    }

    internal async Task AddAsync(LibraryEvent happened, CancellationToken cancellationToken)
    {
        var added = (await library.ImportEntries.Where(entry => entry.ImportId == happened.ImportId && entry.Outcome == ImportOutcome.Added && entry.ArticleId != null)
            .Select(entry => entry.ArticleId!.Value).ToListAsync(cancellationToken)).ToHashSet();
        if (added.Count == 0)
            return;
        var watches = await library.Watches.AsNoTracking().Where(watch => watch.Kind == WatchKind.Tag || watch.Kind == WatchKind.Concept || watch.Kind == WatchKind.Search).ToListAsync(cancellationToken);
        var topics = new List<Topic>();
        foreach (var asked in watches.GroupBy(watch => (watch.Kind, watch.Key)))
        {
            if (await FindAsync(asked.Key.Kind, asked.Key.Key, added, cancellationToken) is { } topic)
                topics.Add(topic with { Watches = [.. asked] });
        }

        foreach (var person in topics.SelectMany(topic => topic.Watches.Select(watch => (Topic: topic, Watch: watch))).GroupBy(pair => pair.Watch.AccountId))
            Tell(happened, person.Key, [.. person.Where(pair => pair.Watch.Level == WatchLevel.Watch).Select(pair => pair.Topic)], [.. person.Where(pair => pair.Watch.Level == WatchLevel.Mute).SelectMany(pair => pair.Topic.Found)]);
    }

    private void Tell(LibraryEvent happened, long accountId, List<Topic> watched, HashSet<long> muted)
    {
        var news = watched.SelectMany(topic => topic.Found).Where(id => !muted.Contains(id)).Distinct().ToList();
        if (news.Count == 0)
            return;
        var telling = watched.Where(topic => topic.Found.Exists(news.Contains)).OrderByDescending(topic => topic.Found.Count).ThenBy(topic => topic.Name, StringComparer.Ordinal).ToList();
        var names = string.Join(", ", telling.Take(3).Select(topic => $"“{topic.Name}”")) + (telling.Count > 3 ? " and more" : "");
        library.Notifications.Add(new Notification
        {
            AccountId = accountId,
            Subject = NotificationSubject.Of(happened),
            Kind = happened.Kind,
            Reason = NotificationReason.Watches,
            At = happened.At,
            ArticleId = news.Count == 1 ? news[0] : null,
            Detail = $"{news.Count.ToString(CultureInfo.InvariantCulture)} {(news.Count == 1 ? "new record" : "new records")} for {names}",
            Path = news.Count == 1 ? null : telling[0].Path,
        });
    }

    // One look at the index for each topic, however many people watch it.
    private async Task<Topic?> FindAsync(WatchKind kind, string key, HashSet<long> added, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Guest;
        SearchRequest? request = null;
        var (name, path) = ("", "");
        var isNumber = long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        if (kind == WatchKind.Concept && concepts.Vocabulary.Find(key) is { } concept)
            (request, name, path) = (new SearchRequest { Text = $"concept:{concept.Id}" }, concept.Label, $"/concepts/{concept.Id}");
        else if (kind == WatchKind.Tag && isNumber && await library.Tags.AsNoTracking().SingleOrDefaultAsync(tag => tag.Id == id, cancellationToken) is { } tag)
            (request, name, path) = (new SearchRequest { Text = $"tag:\"{tag.Name}\"" }, tag.Name, $"/tags/{Uri.EscapeDataString(tag.Key)}");
        else if (kind == WatchKind.Search && isNumber
            && await library.SavedSearches.AsNoTracking().SingleOrDefaultAsync(saved => saved.Id == id && saved.DeletedAt == null, cancellationToken) is { } saved)
            (request, name, path, visitor) = (SearchState.Request(saved.Text, saved.Filters), saved.Name, $"/searches/{id}", new Visitor(saved.AccountId, []));
        if (request is null)
            return null;
        var found = await search.FindAsync(request, visitor, after: added.Min() - 1, cancellationToken);
        var these = found.Where(added.Contains).ToList();
        return these.Count == 0 ? null : new Topic(name, path, these, []);
    }

    private sealed record Topic(string Name, string Path, List<long> Found, IReadOnlyList<Watch> Watches);
}
