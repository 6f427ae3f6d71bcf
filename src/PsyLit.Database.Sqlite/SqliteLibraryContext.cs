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
}
