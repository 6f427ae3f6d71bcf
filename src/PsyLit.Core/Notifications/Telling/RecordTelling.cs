using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Notifications.Matching;

namespace PsyLit.Core.Notifications.Telling;

/// <summary>Tells people of records for the topics they watch: of all that is told at once each person hears in one notification.</summary>
public sealed class RecordTelling(LibraryContext library, MatchTopics topics, NewMatches matches)
{
    /// <summary>Finds out who is to be told of what. One look at the index for each topic, however many people watch it.</summary>
    /// <param name="wanted">The topics; null for all that are watched.</param>
    /// <param name="added">The records that came into the library.</param>
    /// <param name="isBehind">True while more is on its way: what changed is told of later, together with that.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal async Task<List<RecordTopic>> FindAsync(
        IReadOnlySet<(WatchKind Kind, string Key)>? wanted, IReadOnlySet<long> added, bool isBehind, CancellationToken cancellationToken)
    {
        var found = new List<RecordTopic>();
        foreach (var asked in (await WatchesAsync(WatchLevel.Watch, cancellationToken)).Where(asked => wanted?.Contains(asked.Key) != false))
        {
            if (await topics.FindAsync(asked.Key.Kind, asked.Key.Key, cancellationToken) is not { } topic)
                continue;
            var came = await topics.AmongAsync(topic, added, cancellationToken);
            var changed = isBehind ? await matches.NoteAsync(topic, came, cancellationToken) : await matches.LookAsync(topic, cancellationToken);
            foreach (var watch in asked.Where(topic.IsFor))
            {
                var theirs = await matches.ForAsync(watch, changed, cancellationToken);
                found.Add(new RecordTopic(watch.AccountId, topic.Name, topic.Path, came, [.. theirs.Where(id => !added.Contains(id))]));
            }
        }

        return [.. found.Where(topic => topic.Found.Any())];
    }

    /// <summary>Adds the notifications to the library's context.</summary>
    /// <returns>How many people are told.</returns>
    internal async Task<int> AddAsync(LibraryEvent happened, List<RecordTopic> found, CancellationToken cancellationToken)
    {
        var muted = await MutedAsync(found, cancellationToken);
        var told = 0;
        foreach (var person in found.GroupBy(topic => topic.AccountId))
        {
            if (await RecordNews.OfAsync(library, happened, person.Key, [.. person], muted.GetValueOrDefault(person.Key) ?? [], cancellationToken) is not { } news)
                continue;
            library.Notifications.Add(news);
            told++;
        }

        return told;
    }

    private async Task<Dictionary<long, HashSet<long>>> MutedAsync(List<RecordTopic> found, CancellationToken cancellationToken)
    {
        var (people, records) = (found.Select(topic => topic.AccountId).ToHashSet(), found.SelectMany(topic => topic.Found).ToHashSet());
        var muted = new Dictionary<long, HashSet<long>>();
        foreach (var asked in (await WatchesAsync(WatchLevel.Mute, cancellationToken)).Where(asked => asked.Any(watch => people.Contains(watch.AccountId))))
        {
            if (await topics.FindAsync(asked.Key.Kind, asked.Key.Key, cancellationToken) is not { } topic)
                continue;
            var theirs = await topics.AmongAsync(topic, records, cancellationToken);
            foreach (var watch in asked.Where(topic.IsFor))
            {
                if (!muted.TryGetValue(watch.AccountId, out var some))
                    muted[watch.AccountId] = some = [];
                some.UnionWith(theirs);
            }
        }

        return muted;
    }

    private async Task<IEnumerable<IGrouping<(WatchKind Kind, string Key), Watch>>> WatchesAsync(WatchLevel level, CancellationToken cancellationToken) =>
        (await library.Watches.AsNoTracking().Where(watch => watch.Level == level && MatchTopics.Kinds.Contains(watch.Kind)).ToListAsync(cancellationToken)).GroupBy(watch => (watch.Kind, watch.Key));
}
