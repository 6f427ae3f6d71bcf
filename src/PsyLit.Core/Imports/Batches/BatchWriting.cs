using System.Data.Common;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Annotations.Anchors;

namespace PsyLit.Core.Imports.Batches;

/// <summary>Ends a batch: what hangs on a changed text follows it.</summary>
internal static class BatchWriting
{
    /// <summary>The articles whose text is another one than before; to be asked before their rows are written.</summary>
    public static IEnumerable<long> Retold(this BatchChanges changes) =>
        changes.Articles.Where(article => article.Id > 0 && article.Revisions.Any(revision => revision.Id == 0)).Select(article => article.Id);

    /// <summary>Puts the annotations of changed texts where their passages stand now, and commits.</summary>
    /// <exception cref="DbException">The database refused; nothing is written.</exception>
    public static async Task CommitAsync(this IImportTransaction transaction, IEnumerable<long> retold, DateTime now)
    {
        try
        {
            await transaction.Library.ReanchorAsync(retold, now, CancellationToken.None);
        }
        catch (DbUpdateException refused) when (refused.InnerException is DbException cause)
        {
            ExceptionDispatchInfo.Throw(cause);
        }

        await transaction.CommitAsync(CancellationToken.None);
    }
}
