using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core;
using PsyLit.Core.Imports.Batches;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Merging;
using PsyLit.Core.Search.Views;

namespace PsyLit.Database.Sqlite.Imports;

/// <summary>Lets imports read and write the SQLite file with prepared statements.</summary>
internal sealed class SqliteImportStore(IServiceScopeFactory scopes, DocumentMaker documents, IndexViews views, SegmentMerging merging) : IImportStore
{
    /// <inheritdoc />
    public async Task<IImportTransaction> BeginAsync(bool forWriting, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        try
        {
            var library = scope.ServiceProvider.GetRequiredService<LibraryContext>();
            await library.Database.OpenConnectionAsync(cancellationToken);
            var transaction = forWriting ? await library.Database.BeginTransactionAsync(cancellationToken) : null;
            return new SqliteImportTransaction(scope, library, transaction, documents, views, merging);
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    }
}
