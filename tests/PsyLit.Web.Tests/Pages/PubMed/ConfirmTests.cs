using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Articles;
using PsyLit.Formats.Records;

namespace PsyLit.Web.Tests.Pages.PubMed;

public sealed class ConfirmTests
{
    private const string Title = "Made-up study 1 of ketamine and sleep in imaginary depression";

    [Fact]
    public async Task Unchecked_fields_are_confirmed_missing_ones_filled_and_checked_ones_stay()
    {
        await using var site = await PubMedSite.StartAsync();
        var id = await AddAsync(site, article =>
        {
            (article.Pmid, article.Volume, article.Unconfirmed) = ("90000001", "99", ["title", "year"]);
            article.Published = new PartialDate(1999);
        });
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);

        using var sent = await curator.SubmitAsync(await curator.OpenAsync("/pubmed"), "form[action$='Confirm']");
        var page = await site.OpenWhenDoneAsync(curator);
        var article = await FindAsync(site, id);

        Assert.Empty(article.Unconfirmed);
        Assert.Equal((2001, "99", "2", "10.5555/made-up.1"), (article.Published!.Value.Year, article.Volume, article.Issue, article.Doi));
        Assert.NotEmpty(article.Abstract);
        Assert.Contains(article.Keywords, keyword => keyword.Term == "Depressive Disorder");
        Assert.Contains("1 of 1\u00A0record learned something; 0 had nothing to learn.", page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);
        var report = await curator.OpenAsync(page.QuerySelector("#work a[href^='/imports/']")!.GetAttribute("href")!);
        Assert.Contains("volume 99 (PubMed: 7)", report.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("new abstract", report.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_without_PMID_is_found_by_its_DOI_and_gets_the_PMID()
    {
        await using var site = await PubMedSite.StartAsync();
        var id = await AddAsync(site, article => (article.Doi, article.DoiKey, article.Unconfirmed) = ("10.5555/Made-Up.1", "10.5555/made-up.1", ["journal"]));

        await ConfirmAsync(site);

        var article = await FindAsync(site, id);
        Assert.Equal("90000001", article.Pmid);
        Assert.Empty(article.Unconfirmed);
    }

    [Fact]
    public async Task A_PMID_that_is_another_work_at_PubMed_changes_nothing_and_is_reported()
    {
        await using var site = await PubMedSite.StartAsync();
        var id = await AddAsync(site, article => (article.Title, article.Pmid, article.Unconfirmed) = ("Gut microbes of garden snails under streetlights", "90000001", ["year"]));

        var remarks = await ConfirmAsync(site);

        Assert.Contains($"PMID 90000001 is another work at PubMed: “{Title}”. Nothing was changed.", remarks);
        var article = await FindAsync(site, id);
        Assert.Equal(("Gut microbes of garden snails under streetlights", 0, "year"), (article.Title, article.Abstract.Count, Assert.Single(article.Unconfirmed)));
    }

    [Fact]
    public async Task A_DOI_that_PubMed_does_not_know_is_said()
    {
        await using var site = await PubMedSite.StartAsync();
        await AddAsync(site, article => (article.Doi, article.DoiKey, article.Unconfirmed) = ("10.5555/absent", "10.5555/absent", ["year"]));

        Assert.Contains("PubMed has no record of DOI 10.5555/absent.", await ConfirmAsync(site));
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);
        Assert.Contains("1 could not be compared with PubMed; the report says why.", (await curator.OpenAsync("/pubmed")).QuerySelector("#work")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_curator_finds_the_button_on_the_record_and_others_do_not()
    {
        await using var site = await PubMedSite.StartAsync();
        var id = await AddAsync(site, article => (article.Pmid, article.Unconfirmed) = ("90000001", ["year"]));
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);
        using var annotator = await site.App.OpenBrowserAsync(Role.Annotator);

        using var sent = await curator.SubmitAsync(await curator.OpenAsync($"/articles/{id}"), "form.confirm-record");
        await site.OpenWhenDoneAsync(curator);

        Assert.Empty((await FindAsync(site, id)).Unconfirmed);
        Assert.Null((await annotator.OpenAsync($"/articles/{id}")).QuerySelector("form.confirm-record"));
    }

    private static Task<long> AddAsync(PubMedSite site, Action<Article> change) => site.App.AddArticleAsync(Title, change);

    private static Task<Article> FindAsync(PubMedSite site, long id) =>
        site.App.WithLibraryAsync(library => library.Articles.AsNoTracking().SingleAsync(article => article.Id == id));

    private static async Task<List<string>> ConfirmAsync(PubMedSite site)
    {
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);
        using var sent = await curator.SubmitAsync(await curator.OpenAsync("/pubmed"), "form[action$='Confirm']");
        await site.OpenWhenDoneAsync(curator);
        return await site.App.WithLibraryAsync(library => library.ImportEntries.Select(entry => entry.Reason).ToListAsync());
    }
}
