using Microsoft.EntityFrameworkCore;
using PsyLit.Core;

namespace PsyLit.Database.Sqlite;

/// <summary>The store in one SQLite file.</summary>
public sealed class SqliteLibraryContext : LibraryContext
{
    public SqliteLibraryContext(DbContextOptions<SqliteLibraryContext> options)
        : base(options) =>
        // A save of one row would go without a transaction, and so past the write gate.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;

    /// <summary>Its turn to write; null while it has none. Disposing it lets the next one write.</summary>
    internal IDisposable? Turn { get; set; }

    // The turn ends after the transaction. By then another may have been lent this context already, and have a turn of its own.

    /// <inheritdoc />
    public override void Dispose()
    {
        using var turn = TakeTurn();
        base.Dispose();
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        using var turn = TakeTurn();
        await base.DisposeAsync();
    }

    internal IDisposable? TakeTurn()
    {
        var turn = Turn;
        Turn = null;
        return turn;
    }
}
