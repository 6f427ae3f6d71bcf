using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PsyLit.Database.Sqlite.Connections;

/// <summary>Takes EF Core's transactions through the <see cref="WriteGate"/>, from their begin to their end.</summary>
/// <remarks>
/// Every save is one, because <see cref="SqliteLibraryContext"/> asks for it. A transaction that is disposed without having been
/// committed tells nobody; its turn ends when its connection closes, or at the latest with its context.
/// </remarks>
internal sealed class WriteTurns(WriteGate gate) : DbTransactionInterceptor, IDbConnectionInterceptor
{
    public override InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        if (eventData.Context is SqliteLibraryContext { Turn: null } context)
        {
            context.Turn = gate.Enter();
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default)
    {
        if (eventData.Context is SqliteLibraryContext { Turn: null } context)
        {
            context.Turn = await gate.EnterAsync(cancellationToken);
        }

        return result;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => End(eventData.Context);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData.Context);
        return Task.CompletedTask;
    }

    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => End(eventData.Context);

    public override Task TransactionRolledBackAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        End(eventData.Context);
        return Task.CompletedTask;
    }

    public void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => End(eventData.Context);

    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        End(eventData.Context);
        return Task.CompletedTask;
    }

    public void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => End(eventData.Context);

    public Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        End(eventData.Context);
        return Task.CompletedTask;
    }

    private static void End(DbContext? context) => (context as SqliteLibraryContext)?.TakeTurn()?.Dispose();
}
