namespace PsyLit.Database.Sqlite;

/// <summary>The folder that holds the library's file.</summary>
internal sealed record LibraryFolder(string Path);
