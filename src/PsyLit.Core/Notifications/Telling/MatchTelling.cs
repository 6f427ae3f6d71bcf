using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Notifications.Matching;
using PsyLit.Core.Search;

namespace PsyLit.Core.Notifications.Telling;

/// <summary>
/// Tells of records that were in the library and match watched topics only now: their abstract has come or was corrected, the vocabulary has
/// gained a name, somebody has tagged them. One notification a person for all that changed since the last look.
/// </summary>
public sealed class MatchTelling(LibraryContext library, RecordTelling telling, MatchTopics topics, NewMatches matches, NewRecordTelling imports, ArticleIndex index, TimeProvider clock)
{
    /// <summary>Topics in one transaction, so that nobody waits long for the write lock.</summary>
    private const int Batch = 100;

    /// <summary>Looks up what may find more than it did, unless the index is still behind or an import is to be told first.</summary>
    /// <returns>How many people were told.</returns>
    public async Task<int> CatchUpAsync(CancellationToken cancellationToken = default)
    {
        var watched = (await library.Watches.AsNoTracking().Where(watch => watch.Level == WatchLevel.Watch && MatchTopics.Kinds.Contains(watch.Kind))
            .Select(watch => new { watch.Kind, watch.Key, watch.SetAt }).ToListAsync(cancellationToken))
            .GroupBy(watch => (watch.Kind, watch.Key)).ToDictionary(topic => topic.Key, topic => topic.Max(watch => watch.SetAt));
        if (watched.Count == 0 || !await IsQuietAsync(cancellationToken))
            return 0;
        await index.CatchUpAsync(cancellationToken);
        var due = new List<(WatchKind Kind, string Key)>();
        foreach (var topic in await matches.DueAsync(watched, cancellationToken))
        {
            // A search that was deleted, a concept that is gone.
            if (await topics.FindAsync(topic.Kind, topic.Key, cancellationToken) is not null)
                due.Add(topic);
        }

        var told = 0;
        foreach (var some in due.Chunk(Batch))
            told += await TellAsync(some.ToHashSet(), cancellationToken);
        return told;
    }

    private async Task<bool> IsQuietAsync(CancellationToken cancellationToken) =>
        !await library.RetagQueue.AnyAsync(cancellationToken) && !await imports.IsWaitingAsync(but: null, cancellationToken);

    // What is known of the topics and the notifications are one transaction: killed in the middle, it begins again, and tells once.
    private async Task<int> TellAsync(HashSet<(WatchKind Kind, string Key)> due, CancellationToken cancellationToken)
    {
        library.ChangeTracker.Clear();
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        // Records of an import that began meanwhile would be told as changed ones.
        if (!await IsQuietAsync(cancellationToken) || await library.IndexQueue.AnyAsync(cancellationToken))
            return 0;
        var told = 0;
        if (await telling.FindAsync(due, new HashSet<long>(), isBehind: false, cancellationToken) is { Count: > 0 } found)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var happened = new LibraryEvent { Kind = EventKind.RecordsMatch, At = now, ToldAt = now };
            library.LibraryEvents.Add(happened);
            await library.SaveChangesAsync(cancellationToken);
            told = await telling.AddAsync(happened, found, cancellationToken);
        }

        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return told;
    }
}
