using PsyLit.Core.Comments;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages;

public sealed class HomeTests
{
    [Fact]
    public async Task An_empty_library_says_how_records_come_in()
    {
        await using var app = new PsyLitApp();
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync("/");

        Assert.Equal("The library is empty", page.QuerySelector(".empty h2")?.TextContent);
        Assert.Null(page.QuerySelector(".entry"));
    }

    [Fact]
    public async Task New_records_and_the_most_discussed_are_listed()
    {
        await using var app = new PsyLitApp();
        var discussed = await app.AddArticleAsync("Made-up article that people discuss");
        await app.AddArticleAsync("Made-up article that nobody noticed");
        await app.WithLibraryAsync(library =>
        {
            library.Comments.Add(new Comment { ArticleId = discussed, Markdown = "Why?", Html = "<p>Why?</p>", WrittenAt = DateTime.UtcNow });
            library.Comments.Add(new Comment { ArticleId = discussed, Markdown = "Gone", Html = "<p>Gone</p>", WrittenAt = DateTime.UtcNow, DeletedAt = DateTime.UtcNow });
            return library.SaveChangesAsync();
        });
        using var browser = app.OpenBrowser();

        var page = await browser.OpenAsync("/");

        Assert.Equal(2, page.QuerySelectorAll("section[aria-labelledby=new-title] .entry").Length);
        var entry = Assert.Single(page.QuerySelectorAll("section[aria-labelledby=discussed-title] .entry"));
        Assert.Contains("people discuss", entry.TextContent, StringComparison.Ordinal);
        Assert.Contains("1\u00A0comment", entry.TextContent, StringComparison.Ordinal);
    }
}
