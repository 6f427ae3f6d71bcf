using System.Net;
using PsyLit.Core.Search;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Concepts;

public sealed class ConceptPagesTests
{
    [Fact]
    public async Task A_concept_shows_what_it_is_and_the_records_on_it()
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync("/concepts/5-ht2a");

        Assert.Contains("Gq-coupled serotonin receptor", page.QuerySelector(".lead")?.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".spellings li"), form => form.TextContent == "HTR2A");
        Assert.NotNull(page.QuerySelector("aside a[href='/concepts/5-ht2-family']"));
        Assert.Contains("HTR2A and mood", Assert.Single(page.QuerySelectorAll(".entry")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wider_concept_counts_the_records_of_the_narrower()
    {
        await using var app = await LibraryAsync();
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync("/concepts");

        foreach (var id in new[] { "5-ht2a", "5-ht2-family", "serotonin-receptors" })
            Assert.Equal("1", page.QuerySelector($"a[href='/concepts/{id}'] .count")?.TextContent);
        Assert.Equal("0", page.QuerySelector("a[href='/concepts/trkb'] .count")?.TextContent);
    }

    [Theory]
    [InlineData("/concepts/no-such")]
    [InlineData("/concepts/%3Cscript%3E")]
    public async Task A_concept_that_the_vocabulary_lacks_is_404(string path)
    {
        await using var app = new PsyLitApp();
        using var browser = app.OpenBrowser();

        using var answer = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<PsyLitApp> LibraryAsync()
    {
        var app = new PsyLitApp();
        await app.AddArticleAsync("HTR2A and mood");
        await app.AddArticleAsync("A record about nothing of the kind");
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        return app;
    }
}
