using System.Net;
using PsyLit.Core.Accounts;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Comments;

public sealed class RemoveCommentTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task The_writer_removes_a_comment_without_being_asked_twice_and_can_undo_it()
    {
        var article = await app.AddArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        using var guest = app.OpenBrowser();
        var id = await writer.PostCommentAsync(article, "On second thoughts");

        using var removed = await writer.SubmitAsync(await writer.OpenAsync($"/articles/{article}"), $"#comment-{id} button.comment-remove");

        Assert.Equal($"/articles/{article}#comment-{id}", removed.Headers.Location!.OriginalString);
        Assert.Null((await guest.OpenAsync($"/articles/{article}")).QuerySelector($"#comment-{id}"));
        var stub = await writer.OpenAsync($"/articles/{article}");
        Assert.DoesNotContain("On second thoughts", stub.QuerySelector($"#comment-{id}")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("On second thoughts", (await app.CommentAsync(id)).Markdown);

        using var undone = await writer.SubmitAsync(stub, $"#comment-{id} button.comment-restore");
        Assert.Contains(
            "On second thoughts", (await guest.OpenAsync($"/articles/{article}")).QuerySelector($"#comment-{id}")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_curator_removes_anybodys_comment_and_the_writer_cannot_put_it_back()
    {
        var article = await app.AddArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        var id = await writer.PostCommentAsync(article, "Patient K. from ward 3");

        using (await curator.SubmitAsync(await curator.OpenAsync($"/articles/{article}"), $"#comment-{id} button.comment-remove"))
        {
        }

        var page = await writer.OpenAsync($"/articles/{article}");
        Assert.Contains("was removed", page.QuerySelector($"#comment-{id}")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"#comment-{id} button.comment-restore"));
        var token = page.QuerySelector("#thread-actions input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var refused = await writer.PostAsync($"/comments/{id}?handler=Restore", ("__RequestVerificationToken", token));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var restored = await curator.SubmitAsync(await curator.OpenAsync($"/articles/{article}"), $"#comment-{id} button.comment-restore");
        Assert.Null((await app.CommentAsync(id)).DeletedAt);
    }

    [Fact]
    public async Task Another_reader_is_neither_offered_nor_allowed_to_remove_a_comment()
    {
        var article = await app.AddArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        using var other = await app.OpenBrowserAsync(Role.Annotator);
        var id = await writer.PostCommentAsync(article, "Stays");
        var page = await other.OpenAsync($"/articles/{article}");

        using var refused = await other.PostAsync(
            $"/comments/{id}?handler=Remove",
            ("__RequestVerificationToken", page.QuerySelector("#comment-box input[name=__RequestVerificationToken]")!.GetAttribute("value")!));

        Assert.Null(page.QuerySelector("button.comment-remove"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Null((await app.CommentAsync(id)).DeletedAt);
    }

    [Fact]
    public async Task Removing_needs_the_token_of_the_form()
    {
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        var id = await writer.PostCommentAsync(await app.AddArticleAsync(), "Stays");

        using var refused = await writer.PostAsync($"/comments/{id}?handler=Remove");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Null((await app.CommentAsync(id)).DeletedAt);
    }

    [Theory]
    [InlineData("/comments/{0}")]
    [InlineData("/comments/{0}/history")]
    public async Task A_removed_comment_is_seen_by_its_writer_and_by_nobody_else_without_rights(string address)
    {
        var article = await app.AddArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        using var other = await app.OpenBrowserAsync(Role.Annotator);
        var id = await writer.PostCommentAsync(article, "Gone soon");
        address = string.Format(System.Globalization.CultureInfo.InvariantCulture, address, id);
        using (var before = await other.GetAsync(address))
            Assert.NotEqual(HttpStatusCode.NotFound, before.StatusCode);

        using (await writer.SubmitAsync(await writer.OpenAsync($"/articles/{article}"), $"#comment-{id} button.comment-remove"))
        {
        }

        using var byOther = await other.GetAsync(address);
        using var byWriter = await writer.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, byOther.StatusCode);
        Assert.NotEqual(HttpStatusCode.NotFound, byWriter.StatusCode);
    }
}
