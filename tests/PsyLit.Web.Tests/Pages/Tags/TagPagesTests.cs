using System.Net;
using PsyLit.Core.Accounts;
using PsyLit.Core.Tags;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Tags;

public sealed class TagPagesTests
{
    [Fact]
    public async Task A_tag_lists_the_records_that_carry_it_and_no_others()
    {
        await using var app = new PsyLitApp();
        var tagged = await app.AddArticleAsync("The tagged record");
        await app.AddArticleAsync("The other record");
        var account = await app.AddAccountAsync("reader", Role.Annotator);
        await app.WithLibraryAsync(library =>
        {
            library.ArticleTags.Add(new ArticleTag { ArticleId = tagged, Tag = new Tag { Name = "Journal club", Key = "journal club" }, AccountId = account.Id, AddedAt = DateTime.UtcNow });
            return library.SaveChangesAsync();
        });
        using var browser = app.OpenBrowser();

        var link = (await browser.OpenAsync("/tags")).QuerySelector("main a.chip")!;
        var page = await browser.OpenAsync(link.GetAttribute("href")!);

        Assert.Contains("Journal club", link.TextContent, StringComparison.Ordinal);
        Assert.Equal("Journal club", page.QuerySelector("h1")?.TextContent);
        Assert.Contains("The tagged record", Assert.Single(page.QuerySelectorAll(".entry")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_tags_the_page_says_what_they_are_for()
    {
        await using var app = new PsyLitApp();
        using var browser = app.OpenBrowser();

        Assert.Equal("No tags yet", (await browser.OpenAsync("/tags")).QuerySelector(".empty h2")?.TextContent);
    }

    [Fact]
    public async Task A_tag_that_nobody_gave_is_404()
    {
        await using var app = new PsyLitApp();
        using var browser = app.OpenBrowser();

        using var answer = await browser.GetAsync("/tags/unheard-of");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
