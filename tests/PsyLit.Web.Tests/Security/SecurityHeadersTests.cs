using PsyLit.Core.Accounts;
using PsyLit.Web.Security;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Security;

public sealed class SecurityHeadersTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    public static TheoryData<string> Pages { get; } =
    [
        "/", "/search?q=trkb", "/concepts", "/tags", "/account/log-in", "/account/register", "/account/setup", "/account/profile",
        "/imports", "/imports/new", "/css/base.css", "/nothing-here", "/api/search?q=trkb",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_answer_forbids_what_no_page_needs(string path)
    {
        using var browser = await app.OpenBrowserAsync(Role.Admin);

        using var response = await browser.GetAsync(path);

        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Contains("camera=()", Assert.Single(response.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'unsafe-inline'")]
    [InlineData("'unsafe-eval'")]
    [InlineData("*")]
    [InlineData("http")]
    public void The_policy_lets_nothing_in_from_outside_and_nothing_inline(string source) =>
        Assert.DoesNotContain(source, SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_has_an_inline_script_or_style(string path)
    {
        using var browser = await app.OpenBrowserAsync(Role.Admin);
        using var response = await browser.GetAsync(path);
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
            return;

        var page = await Browser.ReadAsync(response);

        Assert.Empty(page.QuerySelectorAll("script:not([src]), style, [style]"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
    }
}
