using System.Net;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Errors;

public sealed class ErrorPageTests
{
    [Theory]
    [InlineData(400, "This address could not be read")]
    [InlineData(403, "This needs more rights than you have")]
    [InlineData(404, "There is nothing at this address")]
    [InlineData(429, "Too many requests in a short time")]
    [InlineData(500, "The site made a mistake")]
    public async Task Each_failure_has_its_words_and_its_status(int code, string title)
    {
        await using var app = new PsyLitApp();
        using var browser = app.OpenBrowser();

        using var answer = await browser.GetAsync($"/error?code={code}");
        var page = await Browser.ReadAsync(answer);

        Assert.Equal(code, (int)answer.StatusCode);
        Assert.Equal(title, page.QuerySelector("h1")?.TextContent);
        Assert.Equal(code >= 500, page.QuerySelector("main code") is not null);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/error")]
    [InlineData("/error?code=200")]
    [InlineData("/error?code=abc")]
    public async Task An_unknown_address_offers_a_search(string path)
    {
        await using var app = new PsyLitApp();
        using var browser = app.OpenBrowser();

        using var answer = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotNull((await Browser.ReadAsync(answer)).QuerySelector("main form[role=search]"));
    }
}
