using System.Net;
using AngleSharp.Html.Dom;
using PsyLit.Core.Search;
using PsyLit.Formats.Records;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Search;

public sealed class SearchPageTests
{
    [Fact]
    public async Task A_hit_shows_the_very_characters_that_matched()
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync("/search?q=5ht2a");

        Assert.Equal("5-HT<sub>2A</sub>", page.QuerySelector(".entry-snippet mark")?.InnerHtml);
        Assert.Contains("“5ht2a” read as", page.QuerySelector("#reading")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("other spellings", page.QuerySelector("#reading")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("5ht2a", (page.GetElementById("q") as IHtmlInputElement)?.Value);
        Assert.NotNull(page.QuerySelector(".entry a.chip[href='/concepts/5-ht2a']"));
    }

    [Fact]
    public async Task A_facet_value_leads_to_fewer_records_and_can_be_taken_away_again()
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();
        var all = await browser.OpenAsync("/search");

        var chosen = await browser.OpenAsync(all.QuerySelector("a.facet-value[href*='mechanism=trkb']")!.GetAttribute("href")!);
        var again = await browser.OpenAsync(chosen.QuerySelector(".active-filters a.chip")!.GetAttribute("href")!);

        Assert.Equal(2, all.QuerySelectorAll(".entry").Length);
        Assert.Contains("TrkB", Assert.Single(chosen.QuerySelectorAll(".entry-title")).TextContent, StringComparison.Ordinal);
        Assert.Equal(2, again.QuerySelectorAll(".entry").Length);
    }

    [Fact]
    public async Task Records_with_some_of_the_words_stand_below_a_heading_of_their_own_and_are_not_exported()
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync("/search?q=" + Uri.EscapeDataString("TrkB ibuprofenlike"));

        Assert.StartsWith("0", page.GetElementById("results-title")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Records with some of this", page.QuerySelector(".nearest .nearest-title")?.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".nearest .entry"));
        Assert.Empty(page.QuerySelectorAll("a[href*='/search/export']"));
    }

    [Fact]
    public async Task A_malformed_query_is_400_with_the_place_marked()
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        using var answer = await browser.GetAsync("/search?q=" + Uri.EscapeDataString("(TrkB AND"));
        var page = await Browser.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("(TrkB AND", page.QuerySelector(".query-error")?.TextContent.Replace("‸", "", StringComparison.Ordinal).Trim());
        Assert.NotNull(page.QuerySelector(".query-error mark"));
        Assert.Equal("(TrkB AND", (page.GetElementById("q") as IHtmlInputElement)?.Value);
    }

    [Theory]
    [InlineData("?page=0", "There is no page “0”")]
    [InlineData("?page=-1", "There is no page “-1”")]
    [InlineData("?page=99999999999999", "There is no page")]
    [InlineData("?sort=sideways", "There is no order “sideways”")]
    [InlineData("?year=12", "a year has four digits")]
    [InlineData("?journal=x", "a journal is given by its number")]
    [InlineData("?mechanism=%27%3B--", "a concept is given by its name")]
    public async Task A_value_that_cannot_be_used_is_ignored_with_a_remark(string query, string remark)
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync("/search" + query);

        Assert.Contains(remark, page.QuerySelector(".remark")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".entry").Length);
    }

    [Theory]
    [InlineData("?q=%00%01%EF%BF%BD")]
    [InlineData("?q=a&q=b&page=1&page=2&sort=newest&sort=oldest")]
    [InlineData("?mechanism=no-such-concept&compound=nor-this&year=0000&journal=0")]
    [InlineData("?q=%F0%9F%92%8A%20AND%20%D0%B4")]
    public async Task Strange_addresses_are_answered_not_failed(string query)
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        using var answer = await browser.GetAsync("/search" + query);

        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{(int)answer.StatusCode}");
    }

    [Fact]
    public async Task A_query_that_is_too_long_is_told_so()
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        using var answer = await browser.GetAsync("/search?q=" + new string('a', SearchRequest.MaxTextLength + 1));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task No_hit_teaches_the_next_step()
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync("/search?q=quetzalcoatlus");

        Assert.Empty(page.QuerySelectorAll(".entry"));
        Assert.Contains("quetzalcoatlus", page.QuerySelector(".empty")?.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".empty a[href='/concepts']"));
    }

    [Fact]
    public async Task A_page_behind_the_last_leads_back()
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync("/search?page=7");

        Assert.Equal("/search", page.QuerySelector(".empty a")?.GetAttribute("href"));
    }

    private static async Task<PsyLitApp> LibraryAsync()
    {
        var app = new PsyLitApp();
        await app.AddArticleAsync("A receptor study", article =>
        {
            article.Abstract = [new AbstractSection(null, null, "Made-up agonists of the 5-HT<sub>2A</sub> receptor were tried.")];
            article.Published = new PartialDate(2021);
        });
        await app.AddArticleAsync("Does it bind TrkB?");
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        return app;
    }
}
