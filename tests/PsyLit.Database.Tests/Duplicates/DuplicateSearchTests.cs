using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PsyLit.Core.Duplicates.Finding;
using PsyLit.Database.Tests.Imports;
using PsyLit.Formats.Records;

namespace PsyLit.Database.Tests.Duplicates;

public sealed class DuplicateSearchTests
{
    private static readonly CitationRecord Trial = Records.Trial;

    [Fact]
    public async Task Records_of_one_title_and_neighbouring_years_come_into_the_queue_once()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Trial with { Pmid = "1" });
        await library.ImportAsync(Trial with { Doi = "10.1000/x", Published = new PartialDate(2025) });

        Assert.Equal(1, await library.FindDuplicatesAsync());
        Assert.Equal(0, await library.FindDuplicatesAsync());
        Assert.Equal(["1 | 2 | 0 | same title; first author Muster; years 2024 and 2025"], await library.QueueAsync());
    }

    [Fact]
    public async Task Only_what_came_since_is_looked_at_and_the_whole_library_on_demand()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Trial with { Pmid = "1" });
        await library.ImportAsync(Trial with { Published = new PartialDate(2025) });
        await library.FindDuplicatesAsync();
        await library.RunAsync("""DELETE FROM "DuplicatePairs" """);

        Assert.Equal(0, await library.FindDuplicatesAsync());
        Assert.Equal(1, await library.WithAsync<DuplicateSearch, int>(search => search.SearchAllAsync(null, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task What_comes_in_while_the_search_is_under_way_is_compared_as_well()
    {
        var onlooker = new AfterCommit();
        await using var library = await TemporaryLibrary.OpenAsync(onlooker: onlooker);
        await library.ImportAsync(Records.Numbered(1));
        onlooker.Next = async () =>
        {
            await library.ImportAsync(Trial with { Pmid = "1" });
            await library.ImportAsync(Trial with { Published = new PartialDate(2025) });
        };

        Assert.Equal(1, await library.FindDuplicatesAsync());
    }

    [Fact]
    public async Task What_stands_in_front_of_a_running_import_is_compared_and_the_import_when_it_is_over()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Trial with { Pmid = "1" });
        await library.ImportAsync(Trial with { Published = new PartialDate(2025) });
        await library.ImportAsync(Records.Numbered(3), Records.Numbered(3) with { Pmid = null, Published = new PartialDate(2025) });
        await library.RunAsync("""UPDATE "Imports" SET "State" = 1 WHERE "Id" = 3""");

        Assert.Equal(1, await library.FindDuplicatesAsync());
        Assert.Equal(0, await library.FindDuplicatesAsync());

        await library.RunAsync("""UPDATE "Imports" SET "State" = 0 WHERE "Id" = 3""");
        Assert.Equal(1, await library.FindDuplicatesAsync());
    }

    [Fact]
    public async Task Two_different_works_are_never_suggested_again_not_even_after_one_was_merged_into_a_third()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Trial with { Pmid = "1" });
        await library.ImportAsync(Trial with { Published = new PartialDate(2025) });
        await library.FindDuplicatesAsync();
        await library.RunAsync("""UPDATE "DuplicatePairs" SET "State" = 1""");
        await library.ImportAsync(Records.Numbered(3));
        await library.MergeAsync(3, 2, "title", "year", "authors", "pmid");

        await library.WithAsync<DuplicateSearch, int>(search => search.SearchAllAsync(null, TestContext.Current.CancellationToken));

        Assert.Equal(["1 | 2 | 1"], await library.RowsAsync("""SELECT "FirstArticleId", "SecondArticleId", "State" FROM "DuplicatePairs" """));
    }

    [Fact]
    public async Task One_doi_under_clearly_different_titles_and_types_is_no_merge_but_a_question()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Trial with { Doi = "10.1000/volume", Type = "book", Title = "Proceedings of the ninth congress on made-up remedies" });

        var report = await library.ImportAsync(Trial with { Doi = "10.1000/volume", Type = "paper-conference" });
        await library.FindDuplicatesAsync();

        Assert.Equal(1, report.Added);
        Assert.Contains("title and type are clearly different", report.Entries[0].Reason, StringComparison.Ordinal);
        Assert.StartsWith("1 | 2 | 0 | same DOI 10.1000/volume; titles alike by", Assert.Single(await library.QueueAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NoticeKind.ErratumFor)]
    [InlineData(NoticeKind.PreprintOf)]
    [InlineData(NoticeKind.UpdateOf)]
    public async Task Works_that_say_what_they_are_to_each_other_are_no_question(NoticeKind kind)
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Trial with { Pmid = "1" });
        await library.ImportAsync(Trial with { Doi = "10.1000/y", Published = new PartialDate(2025), Notices = [new Notice(kind, "See there", "1")] });

        Assert.Equal(0, await library.FindDuplicatesAsync());
    }

    [Fact]
    public async Task A_question_goes_when_a_later_record_answers_it()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Trial with { Pmid = "1" });
        await library.ImportAsync(Trial with { Doi = "10.1101/2023.05.05.1", Type = "article", Published = new PartialDate(2023) });
        await library.FindDuplicatesAsync();
        Assert.Contains(DuplicateRules.Version, Assert.Single(await library.QueueAsync()), StringComparison.Ordinal);

        await library.ImportAsync(Trial with { Pmid = "1", Notices = [new Notice(NoticeKind.PreprintIn, "medRxiv", null, "10.1101/2023.05.05.1")] });
        await library.FindDuplicatesAsync();

        Assert.Empty(await library.QueueAsync());
    }

    /// <summary>Steps in when the next transaction has been committed.</summary>
    private sealed class AfterCommit : DbTransactionInterceptor
    {
        public Func<Task>? Next { get; set; }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            var next = Next;
            Next = null;
            return next?.Invoke() ?? Task.CompletedTask;
        }
    }
}
