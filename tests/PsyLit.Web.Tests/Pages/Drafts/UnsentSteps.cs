using System.Net;
using AngleSharp.Html.Dom;
using PsyLit.Web.Security;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Drafts;

/// <summary>What happens to somebody whose log-in ends while they write.</summary>
internal static class UnsentSteps
{
    /// <summary>Makes an account, and says its name.</summary>
    public static async Task<string> AddWriterAsync(this PsyLitApp app, string role) => (await app.AddAccountAsync($"Writer {Guid.NewGuid():N}"[..20], role)).UserName!;

    /// <summary>The name of who is logged in.</summary>
    public static async Task<string> NameAsync(this Browser browser) => (await browser.OpenAsync("/account/profile")).QuerySelector("h1")!.TextContent.Trim();

    /// <summary>Sends a form after the log-in had ended, and logs in.</summary>
    /// <returns>The page that this leads to.</returns>
    public static async Task<IHtmlDocument> LoseLogInAsync(this PsyLitApp app, Browser browser, string name, IHtmlDocument page, string form, params (string Name, string Value)[] fields)
    {
        app.Clock.Advance(LogInCookies.Lasts + TimeSpan.FromHours(1));
        using var sent = await browser.SubmitAsync(page, form, fields);
        using var loggedIn = await browser.LogInWhereLedAsync(name, sent);
        return await browser.OpenAsync(loggedIn.Headers.Location!.OriginalString);
    }

    /// <summary>Logs in on the page an answer leads to, which says that what was written is kept.</summary>
    public static async Task<HttpResponseMessage> LogInWhereLedAsync(this Browser browser, string name, HttpResponseMessage sent)
    {
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.StartsWith("/account/log-in?returnUrl=", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var page = await browser.OpenAsync(sent.Headers.Location.OriginalString);
        Assert.Contains("What you wrote is kept", page.Body!.TextContent, StringComparison.Ordinal);
        return await browser.SubmitAsync(page, "form.log-in", ("Name", name), ("Password", PsyLitApp.Password));
    }
}
