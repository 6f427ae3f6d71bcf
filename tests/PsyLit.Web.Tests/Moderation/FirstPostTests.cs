using PsyLit.Core.Accounts;
using PsyLit.Core.Moderation;
using PsyLit.Web.Tests.Comments;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Moderation;

/// <summary>Item 8: first posts, read before they are shown where a site is set up so.</summary>
public sealed class FirstPostTests
{
    [Fact]
    public async Task Where_first_posts_are_read_first_a_new_writers_comment_waits_and_later_ones_do_not()
    {
        await using var app = new PsyLitApp();
        app.Settings["Moderation:FirstPosts"] = "true";
        var article = await app.AddArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        using var moderator = await app.OpenBrowserAsync(Role.Moderator);
        using var guest = app.OpenBrowser();

        var first = await writer.PostCommentAsync(article, "My first words");
        Assert.Null((await guest.OpenAsync($"/articles/{article}")).QuerySelector($"#comment-{first}"));
        Assert.Contains("a moderator reads the first post", (await writer.OpenAsync($"/articles/{article}")).QuerySelector($"#comment-{first}")!.TextContent, StringComparison.Ordinal);
        using var approved = await moderator.DecideAsync(DecisionKind.Approve, "Welcome.");

        var second = await writer.PostCommentAsync(article, "My second words");
        var page = await guest.OpenAsync($"/articles/{article}");
        Assert.NotNull(page.QuerySelector($"#comment-{first}"));
        Assert.NotNull(page.QuerySelector($"#comment-{second}"));
    }

    [Fact]
    public async Task Without_the_setting_and_for_curators_nothing_waits()
    {
        await using var app = new PsyLitApp();
        var article = await app.AddArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        var first = await writer.PostCommentAsync(article, "My first words");
        using var guest = app.OpenBrowser();
        Assert.NotNull((await guest.OpenAsync($"/articles/{article}")).QuerySelector($"#comment-{first}"));

        await using var strict = new PsyLitApp();
        strict.Settings["Moderation:FirstPosts"] = "true";
        var other = await strict.AddArticleAsync();
        using var curator = await strict.OpenBrowserAsync(Role.Curator);
        var curated = await curator.PostCommentAsync(other, "A curator's words");
        using var reader = strict.OpenBrowser();
        Assert.NotNull((await reader.OpenAsync($"/articles/{other}")).QuerySelector($"#comment-{curated}"));
    }
}
