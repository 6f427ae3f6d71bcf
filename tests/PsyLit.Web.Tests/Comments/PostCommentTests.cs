using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Core.Imports;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Comments;

public sealed class PostCommentTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task A_posted_comment_stands_rendered_and_signed_below_the_record()
    {
        var article = await app.AddArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator, "Ines Writer");

        var id = await browser.PostCommentAsync(article, "The dose was **25 mg**.\r\n<script>alert(1)</script>");

        var shown = (await browser.OpenAsync($"/articles/{article}")).QuerySelector($"#comment-{id}")!;
        Assert.Equal("25 mg", shown.QuerySelector("strong")!.TextContent);
        Assert.Contains("Ines Writer", shown.TextContent, StringComparison.Ordinal);
        Assert.Contains("20 January 2026", shown.TextContent, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", shown.TextContent, StringComparison.Ordinal);
        Assert.Null(shown.QuerySelector("script"));
        Assert.Equal("The dose was **25 mg**.\n<script>alert(1)</script>", (await app.CommentAsync(id)).Markdown);
    }

    [Fact]
    public async Task Everybody_reads_comments_and_a_record_without_any_says_so()
    {
        var article = await app.AddArticleAsync();
        using var guest = app.OpenBrowser();
        Assert.Contains("No comments yet. Log in to comment", (await guest.OpenAsync($"/articles/{article}")).Body!.TextContent, StringComparison.Ordinal);
        using var browser = await app.OpenBrowserAsync(Role.Annotator);

        var id = await browser.PostCommentAsync(article, "Read by all");

        Assert.NotNull((await guest.OpenAsync($"/articles/{article}")).QuerySelector($"#comment-{id}"));
    }

    [Fact]
    public async Task A_preview_shows_the_comment_and_stores_nothing()
    {
        var article = await app.AddArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator);

        using var response = await browser.SubmitAsync(
            await browser.OpenAsync($"/articles/{article}"), "form.comment-box button[name=preview]", ("Text", "5-HT~2A~ *only*"));
        var page = await Browser.ReadAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("2A", page.QuerySelector(".comment-preview sub")!.TextContent);
        Assert.Equal("5-HT~2A~ *only*", page.BoxText());
        Assert.Equal(0, await app.CountCommentsAsync(article));
    }

    [Theory]
    [InlineData("  \r\n ", "empty")]
    [InlineData(null, "20,001")]
    public async Task A_text_that_cannot_be_posted_comes_back_in_the_box_with_the_reason(string? text, string reason)
    {
        text ??= new string('x', CommentText.MaxLength + 1);
        var article = await app.AddArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator);

        using var response = await browser.SubmitAsync(await browser.OpenAsync($"/articles/{article}"), "form.comment-box", ("Text", text));
        var page = await Browser.ReadAsync(response);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(reason, page.QuerySelector("#comment-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(text.Trim().Length, page.BoxText().Trim().Length);
        Assert.Equal(0, await app.CountCommentsAsync(article));
    }

    [Fact]
    public async Task Pressing_the_button_twice_posts_once()
    {
        var article = await app.AddArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator);

        var first = await browser.PostCommentAsync(article, "Once is enough");
        var second = await browser.PostCommentAsync(article, "Once is enough");
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        var later = await browser.PostCommentAsync(article, "Once is enough");

        Assert.Equal(first, second);
        Assert.NotEqual(first, later);
    }

    [Fact]
    public async Task Pressing_the_button_again_posts_once_also_when_moderation_hid_the_comment_in_between()
    {
        var article = await app.AddArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var first = await browser.PostCommentAsync(article, "Hidden at once");
        await app.WithLibraryAsync(library => library.Comments.Where(comment => comment.Id == first)
            .ExecuteUpdateAsync(set => set.SetProperty(comment => comment.HiddenAt, app.Clock.GetUtcNow().UtcDateTime)));

        Assert.Equal(first, await browser.PostCommentAsync(article, "Hidden at once"));
    }

    [Fact]
    public async Task An_account_that_may_only_read_is_told_so_and_offered_no_box()
    {
        var article = await app.AddArticleAsync();
        using var annotator = await app.OpenBrowserAsync(Role.Annotator);
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        Assert.NotNull((await annotator.OpenAsync($"/articles/{article}")).QuerySelector("form.comment-box"));

        var page = await reader.OpenAsync($"/articles/{article}");

        Assert.Null(page.QuerySelector("form.comment-box"));
        Assert.Contains("may read, not comment", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_may_only_read_cannot_post_past_the_page()
    {
        var article = await app.AddArticleAsync();
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        using var preview = await reader.PostAsync($"/articles/{article}/comments?handler=Preview", ("Text", "let me"));

        using var response = await reader.SubmitAsync(await Browser.ReadAsync(preview), "form.comment-box");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("let me", (await Browser.ReadAsync(response)).BoxText());
        Assert.Equal(0, await app.CountCommentsAsync(article));
    }

    [Fact]
    public async Task A_comment_on_a_record_that_does_not_exist_is_refused()
    {
        using var browser = await app.OpenBrowserAsync(Role.Annotator);

        using var response = await browser.PostAsync("/articles/987654321/comments", ("Text", "to nobody"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task An_imported_comment_shows_its_signature_and_where_it_came_from()
    {
        var article = await app.AddArticleAsync();
        var id = await app.WithLibraryAsync(async library =>
        {
            var import = new Import { FileName = "made-up-review.txt", StartedAt = app.Clock.GetUtcNow().UtcDateTime };
            library.Imports.Add(import);
            await library.SaveChangesAsync();
            var comment = new Comment
            {
                ArticleId = article,
                ImportId = import.Id,
                SignedName = "B. Reviewer",
                Markdown = "signed",
                Html = "<p>signed</p>",
                WrittenAt = import.StartedAt,
            };
            library.Comments.Add(comment);
            await library.SaveChangesAsync();
            return comment.Id;
        });
        using var curator = await app.OpenBrowserAsync(Role.Curator);

        var shown = (await curator.OpenAsync($"/articles/{article}")).QuerySelector($"#comment-{id}")!;

        Assert.Contains("B. Reviewer", shown.TextContent, StringComparison.Ordinal);
        Assert.Contains("came with import of made-up-review.txt", shown.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Edit", shown.TextContent, StringComparison.Ordinal);
        Assert.NotNull(shown.QuerySelector("button.comment-remove"));
    }

    [Fact]
    public async Task A_permalink_leads_to_the_comment_in_its_place()
    {
        var article = await app.AddArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var id = await browser.PostCommentAsync(article, "Find me");
        using var guest = app.OpenBrowser();

        using var response = await guest.GetAsync($"/comments/{id}");

        Assert.Equal($"/articles/{article}#comment-{id}", response.Headers.Location!.OriginalString);
    }
}
