using System.Net;
using System.Net.Http.Headers;
using PsyLit.Core.Relations;
using PsyLit.Core.Search;
using PsyLit.Formats;
using PsyLit.Formats.Records;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Exports;

public sealed class ExportTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_guest_downloads_a_record_in_every_format_with_its_retraction_in_it()
    {
        await using var app = new PsyLitApp();
        var id = await app.AddArticleAsync("Tea, withdrawn", article => article.Notices = [new Notice(NoticeKind.RetractionIn, "J Tea. 2021;1:2.")]);
        using var browser = app.OpenBrowser();

        foreach (var writer in CitationWriters.All)
        {
            using var response = await browser.GetAsync($"/articles/{id}/export?format={writer.Name}");

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(writer.MediaType, response.Content.Headers.ContentType?.ToString());
            Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
            Assert.Equal($"psylit-{id}{writer.Extension}", response.Content.Headers.ContentDisposition?.FileName);
            Assert.Contains("Tea, withdrawn", await response.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        }

        Assert.Contains("Retraction in: J Tea. 2021;1:2.", await browser.Client.GetStringAsync(new Uri($"/articles/{id}/export?format=ris", UriKind.Relative), Cancelled), StringComparison.Ordinal);
        Assert.Contains("RIN - J Tea. 2021;1:2.", await browser.Client.GetStringAsync(new Uri($"/articles/{id}/export?format=nbib", UriKind.Relative), Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_record_says_of_a_work_is_in_its_exports_and_citations_too()
    {
        await using var app = new PsyLitApp();
        var id = await app.AddArticleAsync("Tea, withdrawn", article => article.Pmid = "90000001");
        await app.AddArticleAsync("Notice of withdrawal", article =>
        {
            article.Pmid = "90000002";
            article.Notices = [new Notice(NoticeKind.RetractionOf, "J Tea. 2021;1:2.", "90000001")];
            article.Relations.Add(new ArticleRelation { Kind = NoticeKind.RetractionOf, OtherPmid = "90000001" });
        });
        using var browser = app.OpenBrowser();

        var csl = await browser.Client.GetStringAsync(new Uri($"/articles/{id}/export?format=csl-json", UriKind.Relative), Cancelled);
        var page = await browser.Client.GetStringAsync(new Uri($"/articles/{id}", UriKind.Relative), Cancelled);

        Assert.Contains("Retraction in: Notice of withdrawal (PMID 90000002)", csl, StringComparison.Ordinal);
        Assert.Contains("Retract", page[page.IndexOf("cite-title", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_that_has_not_changed_is_not_sent_again()
    {
        await using var app = new PsyLitApp();
        var id = await app.AddArticleAsync();
        using var browser = app.OpenBrowser();
        using var first = await browser.GetAsync($"/articles/{id}/export?format=ris");

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/articles/{id}/export?format=ris", UriKind.Relative));
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(first.Headers.ETag!.Tag));
        using var second = await browser.Client.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task All_that_a_search_finds_is_downloaded_in_its_order()
    {
        await using var app = new PsyLitApp();
        await app.AddArticleAsync("Green tea", article => Date(article, 2001));
        await app.AddArticleAsync("Black tea", article => Date(article, 2003));
        await app.AddArticleAsync("Coffee", article => Date(article, 2002));
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        using var browser = app.OpenBrowser();

        var file = await browser.Client.GetStringAsync(new Uri("/search/export?q=tea&sort=oldest&format=ris", UriKind.Relative), Cancelled);

        var titles = file.Split("\r\n").Where(line => line.StartsWith("TI  - ", StringComparison.Ordinal)).Select(line => line[6..]);
        Assert.Equal(["Green tea", "Black tea"], titles);
    }

    [Theory]
    [InlineData("/articles/1/export?format=docx", HttpStatusCode.BadRequest)]
    [InlineData("/articles/1/export", HttpStatusCode.BadRequest)]
    [InlineData("/articles/999/export?format=ris", HttpStatusCode.NotFound)]
    [InlineData("/search/export?q=(tea&format=ris", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_exported_is_said(string address, HttpStatusCode expected)
    {
        await using var app = new PsyLitApp();
        using var browser = app.OpenBrowser();

        using var response = await browser.GetAsync(address);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_record_page_cites_it_in_every_style_and_links_every_download()
    {
        await using var app = new PsyLitApp();
        var id = await app.AddArticleAsync("Tea for two");
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync($"/articles/{id}");

        Assert.Equal(["citation-ama", "citation-apa", "citation-vancouver", "citation-mla"], page.QuerySelectorAll(".citation").Select(line => line.Id));
        Assert.All(page.QuerySelectorAll(".citation"), line => Assert.Contains("Tea for two", line.TextContent, StringComparison.Ordinal));
        Assert.Equal(CitationWriters.All.Select(writer => $"/articles/{id}/export?format={writer.Name}"), page.QuerySelectorAll(".downloads a[download]").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_search_page_links_the_export_of_what_it_shows()
    {
        await using var app = new PsyLitApp();
        await app.AddArticleAsync("Green tea");
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync("/search?q=tea&sort=newest");

        Assert.Contains("/search/export?q=tea&sort=newest&format=ris", page.QuerySelectorAll(".export a").Select(link => link.GetAttribute("href")));
    }

    private static void Date(Core.Articles.Article article, int year)
    {
        article.Published = new PartialDate(year);
        article.PublishedSort = new PartialDate(year).SortKey;
    }
}
