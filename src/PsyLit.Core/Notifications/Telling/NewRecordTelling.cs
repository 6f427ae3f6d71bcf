using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Imports;
using PsyLit.Core.Search;

namespace PsyLit.Core.Notifications.Telling;

/// <summary>Tells of the records of an import for what people watch: one notification a person and import, however many records and topics it is.</summary>
public sealed class NewRecordTelling(LibraryContext library, RecordTelling telling, ArticleIndex index, TimeProvider clock)
{
    private static readonly ImportState[] Over = [ImportState.Finished, ImportState.Failed, ImportState.Cancelled, ImportState.Interrupted];

    // What an archive brings back, or was imported before anybody could watch, is no news.
    private static readonly TimeSpan NewsFor = TimeSpan.FromDays(2);

    /// <summary>Notes each import that is over and brought records, once, whoever ran it: the site, or a command on the same library.</summary>
    public async Task NoteImportsAsync(CancellationToken cancellationToken)
    {
        var ended = await Unnoted().Select(import => import.Id).ToListAsync(cancellationToken);
        if (ended.Count == 0)
            return;
        var now = clock.GetUtcNow().UtcDateTime;
        library.LibraryEvents.AddRange(ended.Select(import => new LibraryEvent { Kind = EventKind.RecordsImported, At = now, ImportId = import }));
        await library.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Whether records are coming in, or have come in and are not told of yet.</summary>
    /// <param name="but">The event that is being told; null for none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal async Task<bool> IsWaitingAsync(long? but, CancellationToken cancellationToken) =>
        await library.Imports.AnyAsync(import => import.State == ImportState.Running, cancellationToken)
        || await Unnoted().AnyAsync(cancellationToken)
        || await library.LibraryEvents.AnyAsync(happened => happened.ToldAt == null && happened.ImportId != null && happened.Id != but, cancellationToken);

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
        // What an import changed is told together with what it brought, or with what the last of several brought: else the records of the next would be among it.
        var isBehind = await library.RetagQueue.AnyAsync(cancellationToken) || await IsWaitingAsync(happened.Id, cancellationToken);
        var found = await telling.FindAsync(wanted: null, added, isBehind, cancellationToken);
        await telling.AddAsync(happened, found, cancellationToken);
    }

    private IQueryable<Import> Unnoted()
    {
        var since = clock.GetUtcNow().UtcDateTime - NewsFor;
        return library.Imports.Where(import => import.StartedAt > since && import.Added > 0 && Over.Contains(import.State)
            && !library.LibraryEvents.Any(happened => happened.ImportId == import.Id));
    }
}
