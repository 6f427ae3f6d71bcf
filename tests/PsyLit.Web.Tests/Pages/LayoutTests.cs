using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using PsyLit.Core.Accounts;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages;

public sealed class LayoutTests
{
    // What the first view may weigh: style sheets and scripts together, compressed as they travel.
    private const int MaximumWeight = 60_000;

    [Theory]
    [InlineData("/")]
    [InlineData("/search")]
    [InlineData("/search?q=psilocybin")]
    [InlineData("/articles/1")]
    [InlineData("/concepts")]
    [InlineData("/concepts/5-ht2a")]
    [InlineData("/tags")]
    public async Task A_page_has_its_landmarks_and_nothing_inline(string path)
    {
        await using var app = new PsyLitApp();
        await app.AddArticleAsync(change: article => article.Summary = "A summary that names <b>TrkB</b> once.");
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync(path);

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(page.Title!);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main#main"));
        Assert.Single(page.QuerySelectorAll("header.site-header"));
        Assert.Single(page.QuerySelectorAll("footer.site-footer"));
        Assert.NotNull(page.QuerySelector("a.skip-link[href='#main']"));
        Assert.Empty(page.QuerySelectorAll("style, [style]"));
        Assert.DoesNotContain(page.Scripts, script => string.IsNullOrEmpty(script.Source));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Theory]
    [InlineData("/account/log-in")]
    [InlineData("/concepts/psilocybin/edit")]
    [InlineData("/vocabulary/new")]
    [InlineData("/vocabulary/draft")]
    public async Task A_form_that_was_not_sent_yet_has_nothing_inline(string path)
    {
        await using var app = new PsyLitApp();
        using var browser = await app.OpenBrowserAsync(Role.Curator);

        Assert.Empty((await browser.OpenAsync(path)).QuerySelectorAll("style, [style]"));
    }

    [Fact]
    public async Task Styles_and_scripts_of_a_record_weigh_little_and_come_from_here()
    {
        await using var app = new PsyLitApp();
        var id = await app.AddArticleAsync();
        using var browser = app.OpenBrowser();
        var page = await browser.OpenAsync($"/articles/{id}");
        var sources = page.QuerySelectorAll("link[rel=stylesheet], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")).ToList();

        var weight = 0L;
        foreach (var source in sources)
        {
            Assert.StartsWith("/", source, StringComparison.Ordinal);
            using var answer = await browser.GetAsync(source!);
            Assert.True(answer.IsSuccessStatusCode, source);
            weight += await CompressedAsync(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        Assert.True(sources.Count >= 8, "The page should link its style sheets and scripts.");
        Assert.InRange(weight, 1, MaximumWeight);
    }

    [Fact]
    public async Task Outside_of_development_a_browser_keeps_a_style_until_it_changes()
    {
        await using var app = new PsyLitApp();
        await using var site = app.WithWebHostBuilder(web => web.UseEnvironment("Production"));
        using var client = site.CreateClient();
        var page = await client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        var style = Regex.Match(page, "/css/tokens[^\"]+").Value;

        using var answer = await client.GetAsync(new Uri(style, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_chosen_theme_is_kept_and_the_reader_returns()
    {
        await using var app = new PsyLitApp();
        using var browser = app.OpenBrowser();
        var page = await browser.OpenAsync("/tags");
        Assert.Equal("system", page.DocumentElement.GetAttribute("data-theme"));

        using var answer = await browser.SubmitAsync(page, "button[value=dark]");

        Assert.Equal("/tags", answer.Headers.Location?.OriginalString);
        Assert.Equal("dark", (await browser.OpenAsync("/")).DocumentElement.GetAttribute("data-theme"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("")]
    public async Task A_theme_never_leads_to_another_site(string from)
    {
        await using var app = new PsyLitApp();
        using var browser = app.OpenBrowser();

        using var answer = await browser.PostAsync("/theme", ("theme", "light"), ("from", from));

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_theme_that_does_not_exist_is_refused()
    {
        await using var app = new PsyLitApp();
        using var browser = app.OpenBrowser();

        using var answer = await browser.PostAsync("/theme", ("theme", "plaid"));

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<long> CompressedAsync(byte[] content)
    {
        using var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            await gzip.WriteAsync(content);
        return compressed.Length;
    }
}
