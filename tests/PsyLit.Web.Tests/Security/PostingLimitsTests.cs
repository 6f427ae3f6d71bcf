using System.Net;
using PsyLit.Core.Accounts;
using PsyLit.Web.Tests.Api.Annotations;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Security;

public sealed class PostingLimitsTests : IAsyncDisposable
{
    private readonly PsyLitApp _app = new();

    [Fact]
    public async Task Too_many_tries_to_log_in_are_put_off_and_reading_goes_on()
    {
        _app.Settings["Limits:LogIn"] = "3";
        using var browser = _app.OpenBrowser();
        for (var i = 0; i < 3; i++)
        {
            using var tried = await TryAsync(browser);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, tried.StatusCode);
        }

        using var refused = await TryAsync(browser);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 600);
        Assert.Contains("Too many requests", (await Browser.ReadAsync(refused)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await browser.OpenAsync("/account/log-in")).QuerySelector("form.log-in"));
    }

    [Fact]
    public async Task Posting_is_limited_for_each_account_and_not_for_all_together()
    {
        _app.Settings["Limits:Post"] = "2";
        var article = await _app.AddArticleAsync();
        using var eager = await _app.OpenBrowserAsync(Role.Annotator);
        using var other = await _app.OpenBrowserAsync(Role.Annotator);

        Assert.Equal(HttpStatusCode.Redirect, await PostAsync(eager, article, "one"));
        Assert.Equal(HttpStatusCode.Redirect, await PostAsync(eager, article, "two"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await PostAsync(eager, article, "three"));
        Assert.Equal(HttpStatusCode.Redirect, await PostAsync(other, article, "mine"));
    }

    [Fact]
    public async Task The_program_of_a_new_account_is_limited_like_its_owner_and_each_for_itself()
    {
        _app.Settings["Limits:NewPost"] = "1";
        var article = await AnnotationProgram.AddRecordAsync(_app);
        using var eager = await AnnotationProgram.OfAsync(_app);
        using var other = await AnnotationProgram.OfAsync(_app);
        var note = AnnotationProgram.Note(article, "psilocybin", "x");

        var answers = new List<HttpStatusCode>();
        foreach (var program in new[] { eager, eager, other })
        {
            using var answer = await program.SendAsync(HttpMethod.Post, "/annotations/", note);
            answers.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.TooManyRequests, HttpStatusCode.Created], answers);
    }

    [Fact]
    public async Task Registration_is_limited()
    {
        _app.Settings["Limits:Register"] = "1";
        using var browser = _app.OpenBrowser();
        using var first = await browser.SubmitAsync(await browser.OpenAsync("/account/register"), "form.register", ("Form.Name", "x"));

        using var second = await browser.SubmitAsync(await browser.OpenAsync("/account/register"), "form.register", ("Form.Name", "x"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, first.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<HttpResponseMessage> TryAsync(Browser browser) => await browser.SubmitAsync(
        await browser.OpenAsync("/account/log-in"), "form.log-in", ("Name", "Nobody"), ("Password", "not the password"));

    private static async Task<HttpStatusCode> PostAsync(Browser browser, long article, string text)
    {
        using var response = await browser.SubmitAsync(await browser.OpenAsync($"/articles/{article}"), "form.comment-box", ("Text", text));
        return response.StatusCode;
    }
}
