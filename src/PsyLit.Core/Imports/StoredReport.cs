using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Imports;

/// <summary>The report of an import that ended, read back from the library.</summary>
public static class StoredReport
{
    /// <summary>Reads it; null when there is no such import.</summary>
    public static async Task<ImportReport?> ReadAsync(LibraryContext library, long importId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(library);
        if (await library.Imports.AsNoTracking().SingleOrDefaultAsync(row => row.Id == importId, cancellationToken) is not { } import)
        {
            return null;
        }

        // Why it ended early stands in the list too, for who reads only that.
        var entries = library.ImportEntries.AsNoTracking()
            .Where(entry => entry.ImportId == importId && (entry.Position > 0 || entry.Reason != import.Remark));
        var first = await entries.OrderBy(entry => entry.Id).Take(ImportLimits.ReportedEntries).ToListAsync(cancellationToken);
        return new ImportReport
        {
            ImportId = import.Id,
            FileName = import.FileName,
            Format = import.Format,
            Encoding = import.Encoding,
            Added = import.Added,
            Updated = import.Updated,
            Unchanged = import.Unchanged,
            Duplicate = import.Duplicate,
            Rejected = import.Rejected,
            Entries = first,
            EntriesLeftOut = first.Count < ImportLimits.ReportedEntries ? 0 : await entries.CountAsync(cancellationToken) - first.Count,
            Failure = import.State == ImportState.Finished ? null : import.Remark,
        };
    }
}
