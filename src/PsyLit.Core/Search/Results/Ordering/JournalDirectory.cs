using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Search.Results.Ordering;

/// <summary>Keeps the names of all journals in memory, for the whole process: there are few, and every page of results names some.</summary>
/// <remarks>Journals are added and never renamed or removed, so that the largest number tells whether there are new ones.</remarks>
public sealed class JournalDirectory(ILibraryChanges changes)
{
    private volatile Known? known;

    /// <summary>The journals that there are now.</summary>
    internal async Task<KnownJournals> ReadAsync(LibraryContext library, CancellationToken cancellationToken)
    {
        var stamp = changes.Stamp;
        if (known is { } same && same.Stamp == stamp)
            return same.Journals;
        var last = await library.Journals.MaxAsync(journal => (long?)journal.Id, cancellationToken) ?? 0;
        if (known is { } current && current.Last == last)
        {
            known = current with { Stamp = stamp };
            return current.Journals;
        }

        var rows = await library.Journals.AsNoTracking().Select(journal => new { journal.Id, journal.Name }).ToListAsync(cancellationToken);
        var read = new KnownJournals(rows.Select(row => (row.Id, row.Name)));
        known = new Known(rows.Count == 0 ? 0 : rows.Max(row => row.Id), read, stamp);
        return read;
    }

    private sealed record Known(long Last, KnownJournals Journals, long Stamp);
}
