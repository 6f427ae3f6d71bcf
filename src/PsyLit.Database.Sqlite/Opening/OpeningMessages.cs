using Microsoft.Data.Sqlite;
using PsyLit.Core;
using SQLitePCL;

namespace PsyLit.Database.Sqlite.Opening;

/// <summary>The sentences in which opening a library fails.</summary>
internal static class OpeningMessages
{
    public static LibraryOpening NotWritable(LibraryFile file, string why) => new(
        LibraryOpeningOutcome.NotWritable,
        $"The library in {file.Folder} cannot be written to ({why.TrimEnd('.')}). Give this account write access, or choose another folder with --data.");

    public static LibraryOpening Damaged(LibraryFile file, string why) => new(
        LibraryOpeningOutcome.Damaged,
        $"The library {file.Path} is damaged ({why.TrimEnd('.')}). Nothing was changed; keep the file and put a backup in its place.");

    public static LibraryOpening Foreign(LibraryFile file) => new(
        LibraryOpeningOutcome.Damaged,
        $"{file.Path} is the database of another program. Nothing was changed; choose another folder with --data.");

    public static LibraryOpening TooNew(LibraryFile file, string migration) => new(
        LibraryOpeningOutcome.TooNew,
        $"The library {file.Path} was written by a later version of PsyLit (it has the change {migration}). Start that version or a later one.");

    public static LibraryOpening Locked(LibraryFile file) => new(
        LibraryOpeningOutcome.Locked,
        $"Another program keeps the library {file.Path} locked. End it, or wait until it is done, and start again.");

    /// <summary>What an error of SQLite means for whoever opens the file.</summary>
    public static LibraryOpening Of(LibraryFile file, SqliteException failure) => failure.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Locked(file),
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_PERM => NotWritable(file, failure.Message),
        _ => Damaged(file, failure.Message),
    };
}
