using CsCheck;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Imports;
using PsyLit.Formats.Records;

namespace PsyLit.Database.Tests.Imports;

public sealed class RepeatedImportTests
{
    // Few values for each field, so that records collide in every way: same work, same identifier, same text.
    private static readonly Gen<CitationRecord> Record =
        from title in One<string?>(null, "Reply", "A first invented study of tea and its effects on sleep", "A second invented study of tea and its effects on sleep")
        from pmid in One<string?>(null, null, "1", "2", "3")
        from doi in One<string?>(null, null, "10.1000/a1", "10.1000/A1", "10.1000/b2", "n/a")
        from pmcid in One<string?>(null, null, "PMC1", "PMC2")
        from year in One<PartialDate?>(null, new PartialDate(2024), new PartialDate(2024, 5))
        from author in One<string?>(null, "Muster", "Beispiel")
        from text in One<string?>(null, "Tea helps.", "Tea does not help.")
        from source in One<string?>(null, "PubMed", "Zotero")
        from keywords in One("tea", "sleep").Array[0, 2]
        from kind in One(KeywordKind.Mesh, KeywordKind.Author)
        from comment in One<string?>(null, "Nice.", "Not nice.")
        from unconfirmed in One<string[]>([], ["title"], ["authors", "year"])
        select new CitationRecord
        {
            Title = title,
            Pmid = pmid,
            Doi = doi,
            Pmcid = pmcid,
            Published = year,
            Contributors = author is null ? [] : [Records.Person(author)],
            Abstract = text is null ? [] : [new AbstractSection(null, null, text)],
            ContainerTitle = source,
            Source = source,
            Keywords = keywords.Select(term => new Keyword(kind, term)).ToList(),
            Comments = comment is null ? [] : [new ImportedComment("Erika", null, comment)],
            Unconfirmed = unconfirmed,
        };

    [Fact]
    public async Task Importing_any_files_twice_leaves_the_library_as_after_once() =>
        await Record.Array[1, 6].Array[1, 3].SampleAsync(
            async files =>
            {
                await using var library = await TemporaryLibrary.OpenAsync(new ImportLimits { BatchRecords = 2 });
                foreach (var file in files)
                {
                    await library.ImportAsync(file);
                }

                var once = await library.ContentAsync();
                library.Clock.Advance(TimeSpan.FromHours(1));
                foreach (var file in files)
                {
                    var report = await library.ImportAsync(file);
                    Assert.Equal((0, 0), (report.Added, report.Updated));
                }

                Assert.Equal(once, await library.ContentAsync());
            },
            iter: 12,
            threads: 1);

    [Fact]
    public async Task No_two_articles_share_a_pmid_and_every_record_has_one_source() =>
        await Record.Array[1, 20].SampleAsync(
            async records =>
            {
                await using var library = await TemporaryLibrary.OpenAsync();
                var report = await library.ImportAsync(records);

                Assert.Null(report.Failure);
                Assert.Equal(records.Count(record => record.Title is not null), report.Added + report.Updated + report.Unchanged + report.Duplicate);
                Assert.Empty(await library.RowsAsync("""SELECT "Pmid" FROM "Articles" WHERE "Pmid" IS NOT NULL GROUP BY "Pmid" HAVING count(*) > 1"""));
                Assert.Equal(report.Added, await library.AskAsync(store => store.Articles.CountAsync()));
            },
            iter: 12,
            threads: 1);

    [Fact]
    public async Task Steps_of_one_transaction_leave_the_library_and_the_report_as_transactions_of_their_own() =>
        await Record.Array[1, 20].SampleAsync(
            async records =>
            {
                await using var apart = await TemporaryLibrary.OpenAsync(new ImportLimits { BatchRecords = 2 });
                await using var together = await TemporaryLibrary.OpenAsync(new ImportLimits { StepRecords = 2 });
                CitationRecord[] lined = [.. records.Index().Select(record => record.Item with { Line = record.Index + 1 })];

                var expected = await apart.ImportAsync(lined);
                var actual = await together.ImportAsync(lined);

                Assert.Equal(expected.Entries.Select(entry => (entry.Line, entry.Outcome, entry.Reason)), actual.Entries.Select(entry => (entry.Line, entry.Outcome, entry.Reason)));
                Assert.Equal(await apart.ContentAsync(), await together.ContentAsync());
            },
            iter: 30,
            threads: 1);

    [Fact]
    public async Task A_row_of_the_bulk_writer_is_the_row_ef_core_would_have_written()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Records.Trial with
        {
            Doi = "10.1000/a<b>é",
            Title = "Ünïcode \"quotes\" & <sub>2A</sub> in invented studies of tea",
            Type = "article",
            Notices = [new Notice(NoticeKind.RetractionIn, "J 2026", "8")],
            Unconfirmed = ["year"],
        });
        var columns = string.Join(", ", (await library.RowsAsync("""SELECT name FROM pragma_table_info('Articles') WHERE name <> 'Id' ORDER BY name"""))
            .Select(column => $"quote(\"{column}\")"));
        await library.AskAsync(async store =>
        {
            var article = await store.Articles.AsNoTracking().SingleAsync();
            article.Id = 0;
            store.Add(article);
            return await store.SaveChangesAsync();
        });

        var rows = await library.RowsAsync($"SELECT {columns} FROM \"Articles\" ORDER BY \"Id\"");
        Assert.Equal(2, rows.Count);
        Assert.Equal(rows[0], rows[1]);
    }

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
