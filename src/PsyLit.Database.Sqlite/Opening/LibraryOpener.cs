using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core;

namespace PsyLit.Database.Sqlite.Opening;

/// <summary>Opens the library's file at start, or says why it cannot be opened.</summary>
internal sealed class LibraryOpener(LibraryFile file, IServiceScopeFactory scopes)
{
    // A file as large as this is checked in about a tenth of a second; a larger one only after a crash, when its log was left behind.
    private const long AlwaysChecked = 64 * 1024 * 1024;

    public async Task<LibraryOpening> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(file.Folder);
            TryWriting();
            return await ProbeAsync(cancellationToken) ?? await MigrateAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return OpeningMessages.NotWritable(file, failure.Message);
        }
        catch (SqliteException failure)
        {
            return OpeningMessages.Of(file, failure);
        }
    }

    private void TryWriting()
    {
        var trial = Path.Combine(file.Folder, $".psylit-{Guid.NewGuid():N}");
        using (new FileStream(trial, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
        {
        }

        if (File.Exists(file.Path))
        {
            using (new FileStream(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete))
            {
            }
        }
    }

    /// <returns>Why the file cannot be used; null when it can.</returns>
    private async Task<LibraryOpening?> ProbeAsync(CancellationToken cancellationToken)
    {
        var info = new FileInfo(file.Path);
        var log = new FileInfo(file.Path + "-wal");
        var isNew = !info.Exists || info.Length == 0;
        var check = !isNew && (info.Length <= AlwaysChecked || log is { Exists: true, Length: > 0 });

        await using var connection = new SqliteConnection(file.ProbeConnectionString);
        await connection.OpenAsync(cancellationToken);
        if (isNew)
        {
            // Only a file without tables takes a page size. Long texts fill 16 kB pages better: less file, faster inserts.
            await RunAsync(connection, "PRAGMA page_size = 16384", cancellationToken);
        }

        if (check && await AskAsync(connection, "PRAGMA quick_check(1)", cancellationToken) is var answer && answer != "ok")
        {
            return OpeningMessages.Damaged(file, answer);
        }

        if (!isNew && await IsForeignAsync(connection, cancellationToken))
        {
            return OpeningMessages.Foreign(file);
        }

        await RunAsync(connection, "PRAGMA journal_mode = WAL", cancellationToken);
        await RunAsync(connection, "BEGIN IMMEDIATE; ROLLBACK", cancellationToken);
        return null;
    }

    private async Task<LibraryOpening> MigrateAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<LibraryContext>().Database;
        var known = database.GetMigrations().ToList();
        var applied = (await database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (applied.Except(known).FirstOrDefault() is { } unknown)
        {
            return OpeningMessages.TooNew(file, unknown);
        }

        if (known.Count > applied.Count)
        {
            await using var alone = await MigrationLock.EnterAsync(file, cancellationToken);
            if (alone is null)
            {
                return OpeningMessages.Locked(file);
            }

            // Held by nobody, now that this process is alone: left behind by one that ended in the middle, and EF Core would wait for it for ever.
            await database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock" """, cancellationToken);
            await database.MigrateAsync(cancellationToken);
        }

        return new LibraryOpening(LibraryOpeningOutcome.Opened, "");
    }

    private static async Task<bool> IsForeignAsync(SqliteConnection connection, CancellationToken cancellationToken) =>
        await AskAsync(
            connection,
            """
            SELECT count(*) > 0 AND sum("name" = '__EFMigrationsHistory') = 0 FROM "sqlite_master" WHERE "name" <> '__EFMigrationsLock'
            """,
            cancellationToken) == "1";

    private static async Task<string> AskAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }

    private static async Task RunAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
