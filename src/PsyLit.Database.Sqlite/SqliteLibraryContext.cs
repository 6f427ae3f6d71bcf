using Microsoft.EntityFrameworkCore;
using PsyLit.Core;

namespace PsyLit.Database.Sqlite;

/// <summary>The store in one SQLite file.</summary>
public sealed class SqliteLibraryContext(DbContextOptions<SqliteLibraryContext> options) : LibraryContext(options);
