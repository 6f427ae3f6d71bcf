using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Database.Sqlite;
using PsyLit.Database.Tests.Imports;

namespace PsyLit.Database.Tests.Opening;

public sealed class LibraryOpeningTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_library_has_large_pages_a_write_ahead_log_and_all_tables()
    {
        await using var library = await TemporaryLibrary.OpenAsync();

        Assert.Equal(["16384"], await library.RowsAsync("PRAGMA page_size"));
        Assert.Equal(["wal"], await library.RowsAsync("PRAGMA journal_mode"));
        Assert.Empty(await library.AskAsync(store => store.Database.GetPendingMigrationsAsync(Cancel)));
        Assert.Equal(0, await library.AskAsync(store => store.Articles.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Every_connection_is_set_up_pooled_ones_too()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        for (var i = 0; i < 3; i++)
        {
            var settings = await library.AskAsync(async store => (
                await store.Database.SqlQueryRaw<long>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync(Cancel),
                await store.Database.SqlQueryRaw<long>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(Cancel),
                await store.Database.SqlQueryRaw<long>("SELECT timeout AS Value FROM pragma_busy_timeout").SingleAsync(Cancel),
                await store.Database.SqlQueryRaw<long>("SELECT temp_store AS Value FROM pragma_temp_store").SingleAsync(Cancel),
                await store.Database.SqlQueryRaw<long>("SELECT cache_size AS Value FROM pragma_cache_size").SingleAsync(Cancel)));
            Assert.Equal((1, 1, 10000, 2, -16384), settings);
        }
    }

    [Fact]
    public async Task Opening_again_keeps_what_is_there()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Records.Trial);
        await using var again = new TemporaryLibrary(library.Folder);
        var opening = await again.Services.OpenLibraryAsync(Cancel);

        Assert.True(opening.IsOpen, opening.Message);
        Assert.Equal(1, await again.AskAsync(store => store.Articles.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said_in_one_sentence()
    {
        var file = Path.GetTempFileName();
        try
        {
            await using var library = new TemporaryLibrary(Path.Combine(file, "data"));
            AssertFailed(await library.Services.OpenLibraryAsync(Cancel), LibraryOpeningOutcome.NotWritable, "choose another folder with --data");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_folder_without_write_access_is_said_in_one_sentence()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Access rights do not bind this account.");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other access rights.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("psylit-tests-");
        File.SetUnixFileMode(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var library = new TemporaryLibrary(folder.FullName);
        try
        {
            AssertFailed(await library.Services.OpenLibraryAsync(Cancel), LibraryOpeningOutcome.NotWritable, "cannot be written to");
        }
        finally
        {
            File.SetUnixFileMode(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task A_file_that_is_no_database_stays_as_it_is()
    {
        await using var library = new TemporaryLibrary();
        Directory.CreateDirectory(library.Folder);
        await File.WriteAllTextAsync(library.FilePath, "This is a letter, not a library. " + new string('x', 5000), Cancel);

        AssertFailed(await library.Services.OpenLibraryAsync(Cancel), LibraryOpeningOutcome.Damaged, "put a backup in its place");
        Assert.StartsWith("This is a letter", await File.ReadAllTextAsync(library.FilePath, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_with_broken_pages_is_found_damaged_and_stays_as_it_is()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Enumerable.Range(1, 200).Select(Records.Numbered).ToArray());
        await library.RunAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        await library.DisposeServicesAsync();
        var bytes = await File.ReadAllBytesAsync(library.FilePath, Cancel);
        Array.Fill(bytes, (byte)0xA5, 16384 * 3, bytes.Length - (16384 * 3));
        await File.WriteAllBytesAsync(library.FilePath, bytes, Cancel);

        await using var again = new TemporaryLibrary(library.Folder);
        AssertFailed(await again.Services.OpenLibraryAsync(Cancel), LibraryOpeningOutcome.Damaged, "is damaged");
        Assert.Equal(bytes, await File.ReadAllBytesAsync(library.FilePath, Cancel));
    }

    [Fact]
    public async Task The_database_of_another_program_is_left_alone()
    {
        await using var library = new TemporaryLibrary();
        Directory.CreateDirectory(library.Folder);
        await library.RunAsync("CREATE TABLE recipes (name TEXT)");

        AssertFailed(await library.Services.OpenLibraryAsync(Cancel), LibraryOpeningOutcome.Damaged, "another program");
        Assert.Equal(["recipes"], await library.RowsAsync("SELECT name FROM sqlite_master"));
    }

    [Fact]
    public async Task A_library_of_a_later_version_is_not_touched()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.RunAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_FromTheFuture', '99.0.0')""");

        AssertFailed(await library.Services.OpenLibraryAsync(Cancel), LibraryOpeningOutcome.TooNew, "FromTheFuture");
    }

    [Fact]
    public async Task A_library_that_another_program_keeps_locked_is_said_to_be()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await using var other = new SqliteConnection($"Data Source={library.FilePath};Pooling=False");
        await other.OpenAsync(Cancel);
        await using var transaction = other.BeginTransaction();

        AssertFailed(await library.Services.OpenLibraryAsync(Cancel), LibraryOpeningOutcome.Locked, "keeps the library");
    }

    [Fact]
    public async Task A_lock_left_by_a_start_that_was_killed_does_not_keep_the_next_one_out()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.RunAsync("""
            DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '%\_FindRecordsByHash' ESCAPE '\';
            DROP INDEX "IX_ArticleSources_ArticleId"; DROP INDEX "IX_ArticleSources_RecordHash"; DROP INDEX "IX_Articles_Pmcid";
            ALTER TABLE "ArticleSources" DROP COLUMN "Keywords";
            CREATE UNIQUE INDEX "IX_ArticleSources_ArticleId_RecordHash" ON "ArticleSources" ("ArticleId", "RecordHash");
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00+00:00');
            """);
        var opening = await library.Services.OpenLibraryAsync(Cancel);

        Assert.True(opening.IsOpen, opening.Message);
        Assert.Equal(1, (await library.ImportAsync(Records.Trial)).Added);
    }

    private static void AssertFailed(LibraryOpening opening, LibraryOpeningOutcome outcome, string words)
    {
        Assert.Equal(outcome, opening.Outcome);
        Assert.Contains(words, opening.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", opening.Message, StringComparison.Ordinal);
    }
}
