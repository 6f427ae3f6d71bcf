using System.Net;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Web.Security;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Comments;

public sealed class EditCommentTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task The_writer_changes_the_wording_and_the_one_before_stays_readable()
    {
        var article = await app.AddArticleAsync();
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var id = await browser.PostCommentAsync(article, "The *first* wording");
        app.Clock.Advance(TimeSpan.FromDays(1));

        using var saved = await browser.SubmitAsync(await browser.OpenAsync($"/comments/{id}/edit"), "form.comment-box", ("Text", "The second wording"));

        Assert.Equal($"/articles/{article}#comment-{id}", saved.Headers.Location!.OriginalString);
        using var guest = app.OpenBrowser();
        var comment = (await guest.OpenAsync($"/articles/{article}")).QuerySelector($"#comment-{id}")!;
        Assert.Contains("The second wording", comment.TextContent, StringComparison.Ordinal);
        Assert.Contains("edited", comment.TextContent, StringComparison.Ordinal);
        var history = await guest.OpenAsync($"/comments/{id}/history");
        Assert.Equal("The <del>*first*</del><ins>second</ins> wording", history.QuerySelector(".changed-text")!.InnerHtml.Trim());
        var wordings = history.QuerySelectorAll(".comment .prose");
        Assert.Equal(["The second wording", "The first wording"], wordings.Select(w => w.TextContent.Trim()));
        Assert.Equal("first", wordings[1].QuerySelector("em")!.TextContent);
    }

    [Fact]
    public async Task Saving_without_a_change_makes_no_history()
    {
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var id = await browser.PostCommentAsync(await app.AddArticleAsync(), "Line one\nLine two");

        using var saved = await browser.SubmitAsync(await browser.OpenAsync($"/comments/{id}/edit"), "form.comment-box");

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Null((await app.CommentAsync(id)).EditedAt);
    }

    [Theory]
    [InlineData(Role.Annotator)]
    [InlineData(Role.Curator)]
    [InlineData(Role.Admin)]
    public async Task Nobody_else_edits_a_comment(string role)
    {
        var article = await app.AddArticleAsync();
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        using var other = await app.OpenBrowserAsync(role);
        var id = await writer.PostCommentAsync(article, "Mine alone");
        var form = await writer.OpenAsync($"/comments/{id}/edit");

        using var opened = await other.GetAsync($"/comments/{id}/edit");
        var token = (await other.OpenAsync($"/articles/{article}")).QuerySelector("#comment-box input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var posted = await other.PostAsync($"/comments/{id}/edit", ("Text", "Not mine"), ("Version", "0"), ("__RequestVerificationToken", token));

        Assert.NotNull(form.QuerySelector("form.comment-box"));
        Assert.Equal(HttpStatusCode.Forbidden, opened.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
        Assert.Equal("Mine alone", (await app.CommentAsync(id)).Markdown);
        Assert.DoesNotContain("Edit", (await other.OpenAsync($"/articles/{article}")).QuerySelector($"#comment-{id}")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_is_led_to_log_in_and_back_to_the_edit()
    {
        using var writer = await app.OpenBrowserAsync(Role.Annotator);
        var id = await writer.PostCommentAsync(await app.AddArticleAsync(), "Mine");
        using var guest = app.OpenBrowser();

        using var opened = await guest.GetAsync($"/comments/{id}/edit");

        Assert.Equal($"/account/log-in?returnUrl=%2Fcomments%2F{id}%2Fedit", opened.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Two_edits_of_the_same_wording_show_both_texts_and_lose_none()
    {
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var id = await browser.PostCommentAsync(await app.AddArticleAsync(), "Original");
        var first = await browser.OpenAsync($"/comments/{id}/edit");
        var second = await browser.OpenAsync($"/comments/{id}/edit");
        using (await browser.SubmitAsync(first, "form.comment-box", ("Text", "From the phone")))
            app.Clock.Advance(TimeSpan.FromMinutes(1));

        using var refused = await browser.SubmitAsync(second, "form.comment-box", ("Text", "From the desk"));
        var page = await Browser.ReadAsync(refused);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("From the phone", page.QuerySelector("#saved-text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("From the desk", page.QuerySelector("#mine-text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("From the phone", (await app.CommentAsync(id)).Markdown);

        using var merged = await browser.SubmitAsync(page, "form.comment-box", ("Choice", "merged"), ("Text", "From both"));
        Assert.Equal(HttpStatusCode.Redirect, merged.StatusCode);
        Assert.Equal(["Original", "From the phone"], (await app.CommentAsync(id)).Edits.OrderBy(edit => edit.Id).Select(edit => edit.Markdown));
    }

    [Fact]
    public async Task Texts_are_put_together_for_the_writer_only()
    {
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var id = await browser.PostCommentAsync(await app.AddArticleAsync(), "Saved");
        using var other = await app.OpenBrowserAsync(Role.Curator);
        (string, string)[] fields = [("Text", "x"), ("Mine", "Mine"), ("Origin", "Begun")];

        using var byWriter = await browser.PostAsync($"/comments/{id}/edit?handler=Preview", fields);
        using var byOther = await other.PostAsync($"/comments/{id}/edit?handler=Preview", fields);

        Assert.NotNull((await Browser.ReadAsync(byWriter)).QuerySelector("#mine-text"));
        Assert.Null((await Browser.ReadAsync(byOther)).QuerySelector("#mine-text"));
    }

    [Fact]
    public async Task An_edit_that_is_too_long_for_a_comment_outlives_the_log_in_all_the_same()
    {
        var name = (await app.AddAccountAsync("Long Editor", Role.Annotator)).UserName!;
        using var browser = app.OpenBrowser();
        await browser.LogInAsync(name);
        var id = await browser.PostCommentAsync(await app.AddArticleAsync(), "Saved");
        var form = await browser.OpenAsync($"/comments/{id}/edit");
        app.Clock.Advance(LogInCookies.Lasts + TimeSpan.FromHours(1));

        using var answer = await browser.SubmitAsync(form, "form.comment-box", ("Text", new string('x', CommentText.MaxLength + 1)));
        using var loggedIn = await browser.SubmitAsync(await browser.OpenAsync(answer.Headers.Location!.OriginalString), "form.log-in", ("Name", name), ("Password", PsyLitApp.Password));

        Assert.Equal(CommentText.MaxLength + 1, (await browser.OpenAsync(loggedIn.Headers.Location!.OriginalString)).BoxText().Length);
    }

    [Fact]
    public async Task Of_many_wordings_the_newest_are_shown()
    {
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var id = await browser.PostCommentAsync(await app.AddArticleAsync(), "The last");
        await app.WithLibraryAsync(library =>
        {
            library.CommentEdits.AddRange(Enumerable.Range(1, 60).Select(number => new CommentEdit
            {
                CommentId = id,
                Markdown = $"Wording {number}",
                ReplacedAt = app.Clock.GetUtcNow().UtcDateTime.AddMinutes(number),
            }));
            return library.SaveChangesAsync();
        });

        var page = await browser.OpenAsync($"/comments/{id}/history");

        var wordings = page.QuerySelectorAll(".comment .prose");
        Assert.Equal((50, "The last", "Wording 12"), (wordings.Length, wordings[0].TextContent.Trim(), wordings[^1].TextContent.Trim()));
        Assert.Contains("The newest 50 of 61\u00A0wordings are shown.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Wording <del>11</del><ins>12</ins>", page.QuerySelectorAll(".changed-text")[^1].InnerHtml.Trim());
    }

    [Fact]
    public async Task A_preview_of_an_edit_keeps_the_version_it_began_from()
    {
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        var id = await browser.PostCommentAsync(await app.AddArticleAsync(), "Original");
        var form = await browser.OpenAsync($"/comments/{id}/edit");
        using (await browser.SubmitAsync(await browser.OpenAsync($"/comments/{id}/edit"), "form.comment-box", ("Text", "Meanwhile")))
            app.Clock.Advance(TimeSpan.FromMinutes(1));

        using var preview = await browser.SubmitAsync(form, "form.comment-box button[name=preview]", ("Text", "Late *words*"));
        var page = await Browser.ReadAsync(preview);
        using var refused = await browser.SubmitAsync(page, "form.comment-box");

        Assert.Equal("words", page.QuerySelector(".comment-preview em")!.TextContent);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
    }
}
