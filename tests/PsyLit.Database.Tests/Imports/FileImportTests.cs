using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core.Imports;
using PsyLit.Core.Search.Verifying;
using PsyLit.Formats;
using PsyLit.Formats.Records;

namespace PsyLit.Database.Tests.Imports;

public sealed class FileImportTests
{
    private static readonly FileImportRequest Request = new("folder/records.ris");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bad_records_are_reported_with_their_lines_and_good_ones_are_in()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var report = await library.ImportAsync(Request, [
            ReadItem.Of(Records.Numbered(3)),
            ReadItem.Of(new FormatProblem(8, "XX  - ?", "The line is no field.", RecordLost: false)),
            ReadItem.Of(new FormatProblem(9, "TY  - ", "The record has no end.", RecordLost: true)),
            ReadItem.Of(new CitationRecord { Line = 12, Doi = "10.1000/x" }),
            ReadItem.Of(Records.Numbered(20)),
        ]);

        Assert.Equal("records.ris", report.FileName);
        Assert.Equal((2, 0, 0, 2), (report.Added, report.Updated, report.Unchanged, report.Rejected));
        Assert.Equal(
            ["3 Added", "8 Remark", "9 Rejected", "12 Rejected", "20 Added"],
            report.Entries.Select(entry => $"{entry.Line} {entry.Outcome}"));
        Assert.Equal(("10.1000/x", "The record has no title, so nobody could find it again."), (report.Entries[3].Title, report.Entries[3].Reason));

        var stored = await library.AskAsync(store => store.Imports.Include(import => import.Entries).SingleAsync(Cancel));
        Assert.Equal((report.ImportId, 2, 2, 5), (stored.Id, stored.Added, stored.Rejected, stored.Entries.Count));
        Assert.Equal(library.Clock.GetUtcNow().UtcDateTime, stored.FinishedAt);
    }

    [Fact]
    public async Task A_dry_run_decides_the_same_and_writes_nothing()
    {
        await using var library = await TemporaryLibrary.OpenAsync(new ImportLimits { BatchRecords = 2 });
        await library.ImportAsync(Records.Numbered(1));
        ReadItem[] items =
        [
            ReadItem.Of(Records.Numbered(1) with { Volume = "8" }),
            ReadItem.Of(Records.Numbered(2)),
            ReadItem.Of(Records.Numbered(2) with { Line = 3 }),
            ReadItem.Of(Records.Numbered(2) with { Line = 4, Title = "Another title for the invented study of tea" }),
            ReadItem.Of(Records.Numbered(1) with { Volume = "8", Line = 5 }),
        ];
        var before = await library.ContentAsync();
        var dry = await library.ImportAsync(Request with { DryRun = true }, items);
        var between = await library.ContentAsync();
        var real = await library.ImportAsync(Request, items);

        Assert.Equal(before, between);
        Assert.Null(dry.ImportId);
        Assert.Equal(1, (await library.RowsAsync("""SELECT "Id" FROM "Imports" """)).Count - 1);
        Assert.Equal((1, 2, 0, 2, 0), (dry.Added, dry.Updated, dry.Unchanged, dry.Duplicate, dry.Rejected));
        Assert.Equal(real.Entries.Select(entry => (entry.Line, entry.Outcome, entry.Reason)), dry.Entries.Select(entry => (entry.Line, entry.Outcome, entry.Reason)));
    }

    [Fact]
    public async Task Comments_come_along_once_and_stay_deleted_when_deleted()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var record = Records.Trial with { Comments = [new("Erika", new PartialDate(2024, 6, 1), "I *liked* <b>it</b>."), new(null, null, "Me too.")] };
        var first = await library.ImportAsync(record);
        await library.RunAsync("""UPDATE "Comments" SET "DeletedAt" = '2026-01-01 00:00:00' WHERE "SignedName" IS NULL""");
        await library.ImportAsync(record);
        var third = await library.ImportAsync(record with { Issue = "9", Comments = [.. record.Comments, new("Max", null, "Not me.")] });

        var comments = await library.AskAsync(store => store.Comments.OrderBy(comment => comment.Id).ToListAsync(Cancel));
        Assert.Equal(["Erika", null, "Max"], comments.Select(comment => comment.SignedName));
        Assert.Equal((first.ImportId, new DateTime(2024, 6, 1, 0, 0, 0, DateTimeKind.Utc), "I *liked* <b>it</b>."), (comments[0].ImportId, comments[0].WrittenAt, comments[0].Markdown));
        Assert.Contains("<em>liked</em> &lt;b&gt;it", comments[0].Html, StringComparison.Ordinal);
        Assert.EndsWith("1 comment added", Assert.Single(third.Entries).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_limit_has_its_sentence()
    {
        await using var library = await TemporaryLibrary.OpenAsync(new ImportLimits { FileBytes = 200, RecordCharacters = 900, TextCharacters = 500, ListItems = 5 });
        var trial = Records.Trial;
        var report = await library.ImportAsync(
            trial with { Title = new string('a', 501) },
            trial with { Keywords = Enumerable.Range(0, 6).Select(i => new Keyword(KeywordKind.Author, $"k{i}")).ToList() },
            trial with { RawFields = [new RawField("AA", new string('b', 480)), new RawField("BB", new string('b', 480))] },
            trial);

        Assert.Equal((1, 3), (report.Added, report.Rejected));
        Assert.Contains("a text of 501 characters; at most 500", report.Entries[0].Reason, StringComparison.Ordinal);
        Assert.Contains("a list of 6 items; at most 5", report.Entries[1].Reason, StringComparison.Ordinal);
        Assert.Contains("characters; at most 900", report.Entries[2].Reason, StringComparison.Ordinal);

        var known = await RunFileAsync(library, new MemoryStream(new byte[201]), Request);
        Assert.Contains("larger than", known.Failure!, StringComparison.Ordinal);
        Assert.Null(known.ImportId);
    }

    [Fact]
    public async Task A_file_whose_length_nobody_knew_is_stopped_at_the_limit()
    {
        await using var library = await TemporaryLibrary.OpenAsync(new ImportLimits { FileBytes = 100_000 });
        await using var endless = new EndlessStream("not a citation\n"u8.ToArray());
        var report = await RunFileAsync(library, endless, Request with { Format = FormatDetector.Formats[0].Name });

        Assert.Contains("it is larger than allowed", report.Failure!, StringComparison.Ordinal);
        Assert.Equal(["NULL"], await library.RowsAsync("""SELECT "FinishedAt" FROM "Imports" """));
    }

    [Fact]
    public async Task An_unknown_format_name_is_said_before_anything_is_read()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var report = await RunFileAsync(library, new MemoryStream(Encoding.UTF8.GetBytes("x")), Request with { Format = "wordstar" });

        Assert.StartsWith("There is no format called \"wordstar\".", report.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_to_its_end_leaves_the_records_before()
    {
        await using var library = await TemporaryLibrary.OpenAsync(new ImportLimits { BatchRecords = 2 });
        var report = await library.ImportAsync(Request, Broken());

        Assert.Contains("the cable was pulled", report.Failure!, StringComparison.Ordinal);
        Assert.Equal(2, report.Added);
        Assert.Equal(2, await library.AskAsync(store => store.Articles.CountAsync(Cancel)));

        static IEnumerable<ReadItem> Broken()
        {
            yield return ReadItem.Of(Records.Numbered(1));
            yield return ReadItem.Of(Records.Numbered(2));
            yield return ReadItem.Of(Records.Numbered(3));
            throw new IOException("the cable was pulled");
        }
    }

    [Fact]
    public async Task Stopping_keeps_whole_batches_and_says_what_is_in()
    {
        await using var library = await TemporaryLibrary.OpenAsync(new ImportLimits { BatchRecords = 10 });
        using var stop = new CancellationTokenSource();
        var report = await library.ImportUntilAsync(Request, Items(), stop.Token);

        Assert.Contains("The import was stopped", report.Failure!, StringComparison.Ordinal);
        Assert.InRange(report.Added, 10, 90);
        Assert.Equal(0, report.Added % 10);
        Assert.Equal(report.Added, await library.AskAsync(store => store.Articles.CountAsync(Cancel)));
        Assert.Equal([$"NULL | {report.Added}"], await library.RowsAsync("""SELECT "FinishedAt", "Added" FROM "Imports" """));
        Assert.Equal([report.Failure!], await library.RowsAsync("""SELECT "Reason" FROM "ImportEntries" WHERE "Outcome" = 4"""));

        IEnumerable<ReadItem> Items()
        {
            for (var number = 1; number <= 10_000; number++)
            {
                if (number == 100)
                {
                    stop.Cancel();
                }

                yield return ReadItem.Of(Records.Numbered(number));
            }
        }
    }

    [Fact]
    public async Task A_record_the_database_refuses_costs_only_itself()
    {
        await using var library = await TemporaryLibrary.OpenAsync(new ImportLimits { BatchRecords = 10 });
        await library.RunAsync("""
            CREATE TRIGGER refuse BEFORE INSERT ON "Articles" WHEN NEW."Pmid" = '90000007' BEGIN SELECT RAISE(ABORT, 'refused'); END
            """);
        var report = await library.ImportAsync(Enumerable.Range(1, 25).Select(Records.Numbered).ToArray());

        Assert.Null(report.Failure);
        Assert.Equal((24, 1), (report.Added, report.Rejected));
        Assert.Contains("could not be stored", report.Entries.Single(entry => entry.Line == 7).Reason, StringComparison.Ordinal);
        Assert.Equal(24, await library.AskAsync(store => store.Articles.CountAsync(Cancel)));
        Assert.Equal(25, await library.AskAsync(store => store.ImportEntries.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_library_that_cannot_be_written_to_ends_the_import_with_a_sentence()
    {
        await using var library = await TemporaryLibrary.OpenAsync(new ImportLimits { BatchRecords = 2 });
        await library.RunAsync("""
            CREATE TRIGGER full BEFORE INSERT ON "ImportEntries" WHEN NEW."Line" > 2 BEGIN SELECT RAISE(ABORT, 'disk full'); END
            """);
        var report = await library.ImportAsync(Enumerable.Range(1, 6).Select(Records.Numbered).ToArray());

        Assert.Contains("could not be written to", report.Failure!, StringComparison.Ordinal);
        Assert.Equal((2, 2), (report.Added, await library.AskAsync(store => store.Articles.CountAsync(Cancel))));
    }

    [Fact]
    public async Task A_changed_article_waits_in_the_index_queue_while_a_new_one_is_indexed_at_once_and_an_unchanged_one_stays()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Records.Numbered(1), Records.Numbered(2));
        await library.RunAsync("""DELETE FROM "IndexQueue" """);
        await library.RunAsync("""
            CREATE TABLE queued (id); CREATE TRIGGER note AFTER INSERT ON "IndexQueue" BEGIN INSERT INTO queued VALUES (NEW."ArticleId"); END
            """);
        await library.ImportAsync(Records.Numbered(1), Records.Numbered(2) with { Issue = "3" }, Records.Numbered(3));

        Assert.Equal(["2"], await library.RowsAsync("SELECT id FROM queued ORDER BY id"));
        await using var scope = library.Services.CreateAsyncScope();
        Assert.True((await scope.ServiceProvider.GetRequiredService<IndexVerification>().RunAsync(null, TestContext.Current.CancellationToken)).IsSound);
    }

    private static async Task<ImportReport> RunFileAsync(TemporaryLibrary library, Stream file, FileImportRequest request)
    {
        await using var scope = library.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FileImport>().RunAsync(file, request, null, Cancel);
    }
}
