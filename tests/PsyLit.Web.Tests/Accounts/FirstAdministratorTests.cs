using System.Net;
using PsyLit.Core.Accounts;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Accounts;

public sealed class FirstAdministratorTests : IAsyncDisposable
{
    private readonly PsyLitApp _app = new();

    [Fact]
    public async Task The_printed_link_makes_the_first_administrator_once()
    {
        var path = await PathAsync();
        using var browser = _app.OpenBrowser();
        var form = await browser.OpenAsync(path!);
        using var late = _app.OpenBrowser();
        var lateForm = await late.OpenAsync(path!);

        using var made = await browser.SubmitAsync(form, "form.setup", ("Form.Name", "Ada Admin"), ("Form.Password", PsyLitApp.Password));
        using var second = await late.SubmitAsync(lateForm, "form.setup", ("Form.Name", "Late Admin"), ("Form.Password", PsyLitApp.Password));
        using var again = await late.GetAsync(path!);

        Assert.Equal("/", made.Headers.Location!.OriginalString);
        Assert.Contains("admin", (await browser.OpenAsync("/account/profile")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, second.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.Null(await PathAsync());
    }

    [Theory]
    [InlineData("/account/setup")]
    [InlineData("/account/setup?token=")]
    [InlineData("/account/setup?token=00000000000000000000000000000000")]
    public async Task Another_token_opens_nothing(string path)
    {
        using var browser = _app.OpenBrowser();

        using var response = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Null((await Browser.ReadAsync(response)).QuerySelector("form.setup"));
    }

    [Fact]
    public async Task A_password_that_is_refused_does_not_use_the_link_up()
    {
        var path = await PathAsync();
        using var browser = _app.OpenBrowser();

        using var refused = await browser.SubmitAsync(
            await browser.OpenAsync(path!), "form.setup", ("Form.Name", "Ada Admin"), ("Form.Password", "short"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(path, await PathAsync());
    }

    [Fact]
    public async Task Two_at_the_same_moment_make_one_administrator()
    {
        var token = (await PathAsync())!.Split('=')[1];

        var made = await Task.WhenAll(Enumerable.Range(1, 4).Select(i =>
            _app.WithAsync<FirstAdministrator, bool>(async first => await first.CreateAsync(token, $"Admin {i}", null, PsyLitApp.Password) is not null)));

        Assert.Single(made, done => done);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task<string?> PathAsync() => _app.WithAsync<FirstAdministrator, string?>(first => first.FindPathAsync());
}
