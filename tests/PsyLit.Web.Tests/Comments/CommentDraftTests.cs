using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Drafts.Unsent;
using PsyLit.Web.Security;
using PsyLit.Web.Tests.Pages.Drafts;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Comments;

/// <summary>Whatever happens to a log-in between opening a form and sending it, the text is there again.</summary>
public sealed class CommentDraftTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task A_guest_may_type_at_once_and_finds_the_text_after_logging_in()
    {
        var article = await app.AddArticleAsync();
        await app.AddAccountAsync("Gus Guest", Role.Annotator);
        using var browser = app.OpenBrowser();

        using var sent = await browser.SubmitAsync(
            await browser.OpenAsync($"/articles/{article}"), "form.comment-box", ("Text", "Typed before\r\nlogging in"));
        using var loggedIn = await browser.LogInWhereLedAsync("Gus Guest", sent);
        var back = loggedIn.Headers.Location!.OriginalString;
        var page = await browser.OpenAsync(back);

        Assert.StartsWith($"/articles/{article}?unsent=", back, StringComparison.Ordinal);
        Assert.EndsWith("#unsent", back, StringComparison.Ordinal);
        Assert.Equal("Typed before\nlogging in", page.BoxText());
        Assert.Equal(0, await app.CountCommentsAsync(article));

        using var posted = await browser.SubmitAsync(page, "form.comment-box");
        Assert.StartsWith($"/articles/{article}#comment-", posted.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.False(await app.WithLibraryAsync(library => library.UnsentForms.AnyAsync(form => form.Action == $"/articles/{article}/comments")));
    }

    [Fact]
    public async Task A_guest_without_an_account_finds_the_text_after_registering()
    {
        var article = await app.AddArticleAsync();
        using var browser = app.OpenBrowser();
        using var sent = await browser.SubmitAsync(await browser.OpenAsync($"/articles/{article}"), "form.comment-box", ("Text", "My first words"));
        var logIn = await browser.OpenAsync(sent.Headers.Location!.OriginalString);
        var register = await browser.OpenAsync(logIn.QuerySelector("a[href^='/account/register']")!.GetAttribute("href")!);

        using var registered = await browser.SubmitAsync(
            register, "form.register", ("Form.Name", "Nora New"), ("Form.Password", PsyLitApp.Password));

        Assert.Equal("My first words", (await browser.OpenAsync(registered.Headers.Location!.OriginalString)).BoxText());
    }

    [Fact]
    public async Task A_post_with_an_expired_log_in_loses_no_text()
    {
        var article = await app.AddArticleAsync();
        await app.AddAccountAsync("Slow Writer", Role.Annotator);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync("Slow Writer");
        var form = await browser.OpenAsync($"/articles/{article}");

        app.Clock.Advance(LogInCookies.Lasts + TimeSpan.FromHours(1));
        using var sent = await browser.SubmitAsync(form, "form.comment-box", ("Text", "A long and careful text"));
        using var loggedIn = await browser.LogInWhereLedAsync("Slow Writer", sent);
        var back = loggedIn.Headers.Location!.OriginalString;

        Assert.Equal("A long and careful text", (await browser.OpenAsync(back)).BoxText());
        Assert.Equal(0, await app.CountCommentsAsync(article));
    }

    [Fact]
    public async Task A_form_opened_as_somebody_else_is_not_posted_but_kept()
    {
        var article = await app.AddArticleAsync();
        await app.AddAccountAsync("First Person", Role.Annotator);
        await app.AddAccountAsync("Second Person", Role.Annotator);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync("First Person");
        var form = await browser.OpenAsync($"/articles/{article}");
        using (await browser.SubmitAsync(await browser.OpenAsync("/account/log-out"), "form.log-out"))
            await browser.LogInAsync("Second Person");

        using var sent = await browser.SubmitAsync(form, "form.comment-box", ("Text", "Whose words?"));

        Assert.StartsWith($"/articles/{article}?unsent=", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var page = await browser.OpenAsync(sent.Headers.Location.OriginalString);
        Assert.Equal("Whose words?", page.BoxText());
        Assert.Contains("has not been sent yet", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await app.CountCommentsAsync(article));
    }

    [Fact]
    public async Task An_edit_with_an_expired_log_in_loses_no_text()
    {
        var article = await app.AddArticleAsync();
        await app.AddAccountAsync("Careful Editor", Role.Annotator);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync("Careful Editor");
        var id = await browser.PostCommentAsync(article, "First wording");
        var form = await browser.OpenAsync($"/comments/{id}/edit");

        app.Clock.Advance(LogInCookies.Lasts + TimeSpan.FromHours(1));
        using var sent = await browser.SubmitAsync(form, "form.comment-box", ("Text", "Second wording"));
        using var loggedIn = await browser.LogInWhereLedAsync("Careful Editor", sent);
        var back = loggedIn.Headers.Location!.OriginalString;

        Assert.Equal("Second wording", (await browser.OpenAsync(back)).BoxText());
        Assert.Equal("First wording", (await app.CommentAsync(id)).Markdown);
    }

    [Fact]
    public async Task What_was_sent_is_found_only_by_the_browser_that_sent_it()
    {
        var article = await app.AddArticleAsync();
        using var browser = app.OpenBrowser();
        using var other = app.OpenBrowser();
        var number = await KeepAsync(browser, article, "private words");
        await KeepAsync(other, article, "other words");

        Assert.Equal("private words", (await browser.OpenAsync($"/articles/{article}?unsent={number}")).BoxText());
        Assert.Equal("", (await browser.OpenAsync($"/articles/{article}?unsent={Guid.NewGuid()}")).BoxText());
        Assert.Equal("", (await browser.OpenAsync($"/articles/{article}?unsent=%22%3E")).BoxText());
        Assert.Equal("", (await other.OpenAsync($"/articles/{article}?unsent={number}")).BoxText());
        using var own = await browser.GetAsync($"/drafts/unsent/{number}");
        using var foreign = await other.GetAsync($"/drafts/unsent/{number}");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (own.StatusCode, foreign.StatusCode));
    }

    [Fact]
    public async Task What_was_sent_is_forgotten_after_thirty_days()
    {
        var article = await app.AddArticleAsync();
        using var browser = app.OpenBrowser();
        var number = await KeepAsync(browser, article, "old words");

        app.Clock.Advance(UnsentForms.KeptFor);
        Assert.Equal("old words", (await browser.OpenAsync($"/articles/{article}?unsent={number}")).BoxText());
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("", (await browser.OpenAsync($"/articles/{article}?unsent={number}")).BoxText());

        await KeepAsync(browser, article, "new words");
        Assert.Equal(["new words"], await app.WithLibraryAsync(async library =>
            (await library.UnsentForms.Where(form => form.Action == $"/articles/{article}/comments").ToListAsync()).SelectMany(form => form.Values("Text")).ToList()));
    }

    [Fact]
    public async Task A_page_read_by_a_guest_sets_no_cookie()
    {
        var article = await app.AddArticleAsync();
        using var browser = app.OpenBrowser();

        using var response = await browser.GetAsync($"/articles/{article}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        // Clearing a cookie that is not there is no setting of one.
        Assert.DoesNotContain(
            response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], cookie => !cookie.Contains("1970", StringComparison.Ordinal));
        Assert.NotEqual(true, response.Headers.CacheControl?.NoStore);
    }

    /// <summary>Sends a comment as a guest.</summary>
    /// <returns>The number of what is kept.</returns>
    private static async Task<string> KeepAsync(Browser browser, long article, string text)
    {
        using var sent = await browser.SubmitAsync(await browser.OpenAsync($"/articles/{article}"), "form.comment-box", ("Text", text));
        return Uri.UnescapeDataString(sent.Headers.Location!.OriginalString).Split("unsent=")[1].Split('#')[0];
    }
}
