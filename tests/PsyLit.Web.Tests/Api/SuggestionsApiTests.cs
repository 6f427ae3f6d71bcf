using System.Net;
using System.Text.Json;
using PsyLit.Core.Accounts;
using PsyLit.Core.Search;
using PsyLit.Core.Tags;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Api;

public sealed class SuggestionsApiTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task What_the_word_at_the_cursor_may_become_is_said_with_its_kind_its_records_and_the_place_it_takes()
    {
        await app.AddArticleAsync("Ketanserin and the 5-hydroxytryptamine receptor 2A");
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        using var browser = app.OpenBrowser();

        using var response = await browser.GetAsync("/api/suggestions?q=mice%205ht2%20lsd&at=7");
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        var first = answer.RootElement.GetProperty("suggestions").EnumerateArray().First(one => one.GetProperty("label").GetString()!.StartsWith("5-HT2A", StringComparison.Ordinal));
        Assert.Equal("receptor or target", first.GetProperty("kind").GetString());
        Assert.Equal(1, first.GetProperty("records").GetInt32());
        Assert.StartsWith("mechanism:", first.GetProperty("query").GetString(), StringComparison.Ordinal);
        Assert.Equal((5, 9), (answer.RootElement.GetProperty("start").GetInt32(), answer.RootElement.GetProperty("end").GetInt32()));
        Assert.True(response.Headers.CacheControl is { Private: true, MaxAge: { TotalSeconds: > 0 } });
    }

    [Fact]
    public async Task A_new_tag_is_suggested_at_once()
    {
        var article = await app.AddArticleAsync();
        var account = await app.AddAccountAsync("suggesting", Role.Annotator);
        await app.WithAsync<ArticleTags, string?>(tags => tags.AddAsync(article, account.Id, "Quokka club"));
        using var browser = app.OpenBrowser();

        using var answer = JsonDocument.Parse(await (await browser.GetAsync("/api/suggestions?q=quok")).Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        Assert.Equal("tag:\"Quokka club\"", Assert.Single(answer.RootElement.GetProperty("suggestions").EnumerateArray()).GetProperty("query").GetString());
    }

    [Theory]
    [InlineData("/api/suggestions", HttpStatusCode.OK)]
    [InlineData("/api/suggestions?q=psilo&at=-5", HttpStatusCode.OK)]
    [InlineData("/api/suggestions?q=psilo&at=99999", HttpStatusCode.OK)]
    [InlineData("/api/suggestions?q=psilo&limit=11", HttpStatusCode.BadRequest)]
    [InlineData("/api/suggestions?q=psilo&limit=0", HttpStatusCode.BadRequest)]
    public async Task Every_input_has_its_limit(string address, HttpStatusCode status)
    {
        using var browser = app.OpenBrowser();

        Assert.Equal(status, (await browser.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_long_strategy_is_not_completed()
    {
        using var browser = app.OpenBrowser();

        var answer = await (await browser.GetAsync($"/api/suggestions?q={string.Concat(Enumerable.Repeat("lsd OR ", 300))}psilo")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("\"suggestions\":[]", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search")]
    [InlineData("/concepts")]
    public async Task Without_scripts_the_box_is_a_plain_one(string address)
    {
        using var browser = app.OpenBrowser();

        var box = (await browser.OpenAsync(address)).QuerySelector(".searchbox input[type=search]")!;

        Assert.Null(box.GetAttribute("role"));
        Assert.False(box.HasAttribute("aria-controls"));
    }
}
