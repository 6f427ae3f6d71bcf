using System.Net;
using PsyLit.Core.Accounts;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Accounts;

public sealed class LogInTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task Who_gives_the_right_password_is_logged_in_and_shown_by_name()
    {
        await app.AddAccountAsync("Ana Ruiz", Role.Annotator);
        using var browser = app.OpenBrowser();

        await browser.LogInAsync("ana ruiz");

        Assert.Contains("Ana Ruiz", (await browser.OpenAsync("/account/register")).QuerySelector(".site-person")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_name_a_wrong_password_and_a_locked_account_get_the_same_answer()
    {
        await app.AddAccountAsync("Known Name", Role.Annotator);
        using var browser = app.OpenBrowser();

        var unknown = await TryAsync(browser, "Nobody Here", "not the password");
        var wrong = await TryAsync(browser, "Known Name", "not the password");
        for (var i = 1; i < AccountRules.TriesBeforeLock; i++)
            await TryAsync(browser, "Known Name", "not the password");
        var locked = await TryAsync(browser, "Known Name", PsyLitApp.Password);

        Assert.StartsWith("The name or the password is not right.", unknown, StringComparison.Ordinal);
        Assert.Equal(unknown, wrong);
        Assert.Equal(unknown, locked);
    }

    [Fact]
    public async Task Fewer_wrong_passwords_than_the_limit_lock_nothing()
    {
        await app.AddAccountAsync("Clumsy Typist", Role.Annotator);
        using var browser = app.OpenBrowser();
        for (var i = 1; i < AccountRules.TriesBeforeLock; i++)
            await TryAsync(browser, "Clumsy Typist", "not the password");

        await browser.LogInAsync("Clumsy Typist");
    }

    [Fact]
    public async Task A_failed_log_in_keeps_the_name_typed_and_not_the_password()
    {
        using var browser = app.OpenBrowser();
        using var response = await browser.SubmitAsync(
            await browser.OpenAsync("/account/log-in?returnUrl=%2Ftags"), "form.log-in", ("Name", "Somebody"), ("Password", "secret words here"));
        var page = await Browser.ReadAsync(response);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("Somebody", page.QuerySelector("input[name=Name]")!.GetAttribute("value"));
        Assert.Equal("/tags", page.QuerySelector("input[name=ReturnUrl]")!.GetAttribute("value"));
        Assert.DoesNotContain("secret words here", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles/7?page=2#comments", "/articles/7?page=2#comments")]
    [InlineData("", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("evil.example", "/")]
    public async Task After_logging_in_the_reader_is_led_back_but_never_to_another_site(string returnUrl, string target)
    {
        var name = $"Reader {Guid.NewGuid():N}"[..20];
        await app.AddAccountAsync(name, Role.Annotator);
        using var browser = app.OpenBrowser();
        var page = await browser.OpenAsync("/account/log-in");

        using var response = await browser.SubmitAsync(page, "form.log-in", ("Name", name), ("Password", PsyLitApp.Password), ("ReturnUrl", returnUrl));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(target, response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Logging_out_ends_the_log_in()
    {
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        Assert.NotNull((await browser.OpenAsync("/account/log-out")).QuerySelector("form.log-out"));

        using var response = await browser.SubmitAsync(await browser.OpenAsync("/account/log-out"), "form.log-out");

        Assert.Equal("/", response.Headers.Location!.OriginalString);
        using var after = await browser.GetAsync("/account/log-out");
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task A_log_in_ends_after_thirty_days_without_a_visit()
    {
        await using var own = new PsyLitApp();
        using var browser = await own.OpenBrowserAsync(Role.Annotator);
        own.Clock.Advance(TimeSpan.FromDays(29));
        await browser.OpenAsync("/account/log-out");

        own.Clock.Advance(TimeSpan.FromDays(31));

        using var after = await browser.GetAsync("/account/log-out");
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_of_scripts_and_of_other_sites()
    {
        await app.AddAccountAsync("Cookie Reader", Role.Annotator);
        using var browser = app.OpenBrowser();
        using var response = await browser.SubmitAsync(
            await browser.OpenAsync("/account/log-in"), "form.log-in", ("Name", "Cookie Reader"), ("Password", PsyLitApp.Password));

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("psylit.login=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> TryAsync(Browser browser, string name, string password)
    {
        using var response = await browser.SubmitAsync(
            await browser.OpenAsync("/account/log-in"), "form.log-in", ("Name", name), ("Password", password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        return (await Browser.ReadAsync(response)).QuerySelector(".validation-summary-errors")!.TextContent.Trim();
    }
}
