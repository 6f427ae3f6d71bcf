using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Imports;
using PsyLit.Database.Tests.Imports;
using PsyLit.Formats;
using PsyLit.Formats.Records;

namespace PsyLit.Database.Tests.Duplicates;

public sealed class WithdrawalTests
{
    [Fact]
    public async Task An_article_whose_record_pubmed_deleted_stays_with_a_notice()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Records.Trial with { Pmid = "1001" });

        var report = await WithdrawAsync(library, "1001");

        Assert.Equal((ImportOutcome.Updated, 1L), (report.Entries[0].Outcome, report.Entries[0].ArticleId));
        var article = await library.AskAsync(store => store.Articles.SingleAsync());
        Assert.Equal(NoticeKind.Withdrawn, Assert.Single(article.Notices).Kind);
        Assert.Equal("1001", article.Pmid);

        var again = await WithdrawAsync(library, "1001");
        Assert.Equal(ImportOutcome.Unchanged, again.Entries[0].Outcome);
        Assert.Single((await library.AskAsync(store => store.Articles.SingleAsync())).Notices);
    }

    [Fact]
    public async Task A_deleted_record_that_the_library_never_had_is_a_remark()
    {
        await using var library = await TemporaryLibrary.OpenAsync();

        var report = await WithdrawAsync(library, "1001");

        Assert.Equal((ImportOutcome.Remark, "PMID 1001"), (report.Entries[0].Outcome, report.Entries[0].Title));
        Assert.Equal(0, report.Updated);
    }

    [Fact]
    public async Task A_withdrawn_pmid_joins_nothing_any_more()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Records.Trial with { Pmid = "1001" });
        await WithdrawAsync(library, "1001");

        var report = await library.ImportAsync(Records.Numbered(5) with { Pmid = "1001" });

        Assert.Equal(1, report.Added);
        Assert.Equal(["1 | 1001", "2 | NULL"], await library.RowsAsync("""SELECT "Id", "Pmid" FROM "Articles" ORDER BY "Id" """));
    }

    [Fact]
    public async Task A_withdrawal_reaches_the_article_that_stayed_after_a_merge()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Records.Numbered(1), Records.Numbered(2));
        await library.MergeAsync(1, 2);

        var report = await WithdrawAsync(library, "90000002");

        Assert.Equal(1L, report.Entries[0].ArticleId);
        Assert.Equal("90000002", Assert.Single((await library.AskAsync(store => store.Articles.SingleAsync())).Notices).Pmid);
    }

    private static Task<ImportReport> WithdrawAsync(TemporaryLibrary library, string pmid) =>
        library.ImportAsync(new FileImportRequest("update.xml"), [ReadItem.Of(new CitationDeletion(1, pmid))]);
}
