using Microsoft.Data.Sqlite;

namespace PsyLit.Database.Sqlite.Opening;

/// <summary>The file a library is kept in.</summary>
public sealed class LibraryFile(string folder)
{
    public string Folder { get; } = System.IO.Path.GetFullPath(folder);

    public string Path => System.IO.Path.Combine(Folder, SqliteLibrary.FileName);

    /// <summary>For pooled connections that read and write.</summary>
    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = Path, ForeignKeys = true }.ToString();

    /// <summary>For one connection that gives up on a lock after a few seconds and leaves nothing open behind it.</summary>
    internal string ProbeConnectionString =>
        new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, DefaultTimeout = 3 }.ToString();
}
