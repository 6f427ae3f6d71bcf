using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Imports;
using PsyLit.Formats.Records;

namespace PsyLit.Database.Tests.Imports;

public sealed class MatchingTests
{
    private static readonly CitationRecord Trial = Records.Trial;

    [Fact]
    public async Task Importing_the_same_pmid_twice_leaves_one_article()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Trial with { Pmid = "27210031" });
        var report = await library.ImportAsync(Trial with { Pmid = "27210031", Title = "Psilocybin against tea", Volume = "8" });

        Assert.Equal((0, 1, 0, 0), (report.Added, report.Updated, report.Unchanged, report.Rejected));
        var article = await library.AskAsync(store => store.Articles.SingleAsync());
        Assert.Equal(("Psilocybin against tea", "8", 2), (article.Title, article.Volume, article.RevisionNumber));
        Assert.StartsWith("same PMID 27210031; changed title, changed volume", Assert.Single(report.Entries).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.1000/AbC", "https://doi.org/10.1000/aBc")]
    [InlineData("10.1016/S2215-0366(16)30065-7", "doi:10.1016/s2215-0366(16)30065-7")]
    [InlineData("10.1000/a/b", "https://doi.org/10.1000%2Fa%2Fb")]
    public async Task A_doi_is_the_same_whatever_its_case_and_prefix(string first, string second)
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Trial with { Doi = first });
        var report = await library.ImportAsync(Trial with { Doi = second, Title = "Another title altogether for the very same work" });

        Assert.Equal(1, report.Updated);
        Assert.Equal(1, await library.AskAsync(store => store.Articles.CountAsync()));
    }

    [Theory]
    [InlineData("10.1000/")]
    [InlineData("n/a")]
    [InlineData("10.0000/xxxxx")]
    [InlineData("10.1000/xxxx")]
    [InlineData(" ")]
    public async Task A_placeholder_joins_nothing(string doi)
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var report = await library.ImportAsync(
            Trial with { Doi = doi },
            Trial with { Doi = doi, Title = "A quite different study of another invented compound" });

        Assert.Equal(2, report.Added);
        Assert.Equal(["NULL", "NULL"], await library.RowsAsync("""SELECT "DoiKey" FROM "Articles" """));
    }

    [Fact]
    public async Task Records_with_different_pmids_are_never_one_work()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Trial with { Pmid = "1001", Doi = "10.1000/shared", Pmcid = "PMC7" });
        var report = await library.ImportAsync(Trial with { Pmid = "1002", Doi = "10.1000/shared", Pmcid = "PMC7" });

        Assert.Equal(1, report.Added);
        Assert.Contains("shares the DOI 10.1000/shared with PMID 1001", Assert.Single(report.Entries).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pmcid_is_the_same_with_and_without_its_version()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Trial with { Pmcid = "PMC9950579" });
        var report = await library.ImportAsync(Trial with { Pmcid = "pmc9950579.1", Title = "Another title altogether for the very same work" });

        Assert.StartsWith("same PMCID PMC9950579", Assert.Single(report.Entries).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_identifiers_the_folded_title_the_year_and_the_first_author_decide()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Trial);
        var same = await library.ImportAsync(Trial with
        {
            Title = "[Psilocybin against a Placebo Tea in invented patients with depression].",
            Contributors = [Records.Person("Mústér", "E")],
            Published = new PartialDate(2024),
        });
        var otherYear = await library.ImportAsync(Trial with { Published = new PartialDate(2019) });
        var otherAuthor = await library.ImportAsync(Trial with { Contributors = [Records.Person("Beispiel")] });

        Assert.StartsWith("same title, year and first author", Assert.Single(same.Entries).Reason, StringComparison.Ordinal);
        Assert.Equal((1, 1), (otherYear.Added, otherAuthor.Added));
    }

    [Fact]
    public async Task A_review_page_without_authors_and_its_pubmed_record_are_one_work()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(Trial with { Contributors = [], Volume = null, Pages = null });
        var report = await library.ImportAsync(Trial with { Pmid = "5", Doi = "10.1000/x" });

        Assert.Equal(1, report.Updated);
        Assert.Equal(["5 | muster"], await library.RowsAsync("""SELECT "Pmid", substr("MatchKey", -6) FROM "Articles" """));
    }

    [Theory]
    [InlineData("Editorial")]
    [InlineData("Letter to the editor")]
    [InlineData("???")]
    public async Task A_title_that_says_too_little_joins_nothing(string title)
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var report = await library.ImportAsync(Trial with { Title = title }, Trial with { Title = title, Issue = "2", Abstract = [] });

        Assert.Equal(2, report.Added);
    }

    [Fact]
    public async Task A_preprint_and_its_published_version_stay_two_works()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var report = await library.ImportAsync(
            Trial with { Type = "article", Doi = "10.1101/2023.01.01.1" },
            Trial with { Doi = "10.1000/published" },
            Trial with { Type = "article", Volume = null, Pages = null, ContainerTitle = "Another Server" });

        Assert.Equal((2, 1), (report.Added, report.Updated));
    }

    [Fact]
    public async Task The_same_title_on_other_pages_is_another_work()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var report = await library.ImportAsync(Trial, Trial with { Pages = "400-402" });

        Assert.Equal(2, report.Added);
    }

    [Fact]
    public async Task Two_records_of_one_file_with_one_doi_settle_at_once()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        CitationRecord[] file = [Trial with { Doi = "10.1000/x" }, Trial with { Doi = "10.1000/X", Title = "The corrected title of the invented study of tea" }];
        var first = await library.ImportAsync(file);
        var before = await library.ContentAsync();
        var second = await library.ImportAsync(file);

        Assert.Equal((1, 1, 0), (first.Added, first.Updated, first.Unchanged));
        Assert.Equal((0, 0, 1, 1), (second.Added, second.Updated, second.Unchanged, second.Duplicate));
        Assert.Equal(before, await library.ContentAsync());
    }

    [Fact]
    public async Task A_record_seen_before_changes_nothing_whatever_came_between()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var (a, b) = (Trial with { Pmid = "7", Volume = "1" }, Trial with { Pmid = "7", Volume = "2", Line = 90 });
        await library.ImportAsync(a);
        await library.ImportAsync(b);
        var before = await library.ContentAsync();
        var again = await library.ImportAsync(a with { Line = 55 });

        Assert.Equal(ImportOutcome.Unchanged, Assert.Single(again.Entries).Outcome);
        Assert.Equal(before, await library.ContentAsync());
    }
}
