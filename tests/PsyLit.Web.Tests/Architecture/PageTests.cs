using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Web.Security;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Architecture;

/// <summary>Rules for every page there is, so also for those added later.</summary>
public sealed class PageTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    // Guests may look at a preview of a comment, and their pages stay free of the token's cookie. These check the token themselves
    // and without a valid one write nothing in anybody's name.
    private static readonly string[] ChecksTokenItself = ["/Comments/Writing/Edit", "/Comments/Writing/Post"];

    // The error page answers a refused post in its place, so it must not ask for a token; the choice of colours is kept in the visitor's
    // own cookie, and pages of guests stay free of the token's cookie. Neither writes to the library.
    private static readonly string[] WritesNothing = ["/Errors/Error", "/ThemeChoice"];

    // What a visitor has ticked is kept without a token, for the same reason; posts from other sites are refused by where they come from.
    private static readonly string[] RefusesOtherSites = ["/Comments/Previewing/Preview", "/Selection/Index"];

    // Mail programs post here with one click (RFC 8058) and can have no form's token; the signed token in the address is what allows it.
    private static readonly string[] AllowedBySignedAddress = ["/Notifications/Mail/Unsubscribe"];

    private static readonly string[] WithoutFilter = [.. ChecksTokenItself, .. WritesNothing, .. RefusesOtherSites, .. AllowedBySignedAddress];

    private readonly IReadOnlyList<PageActionDescriptor> _pages =
    [
        .. app.Services.GetRequiredService<IActionDescriptorCollectionProvider>()
            .ActionDescriptors.Items.OfType<PageActionDescriptor>(),
    ];

    [Fact]
    public async Task A_form_without_a_valid_token_is_refused_by_every_page_that_takes_forms()
    {
        using var browser = app.OpenBrowser();
        var open = new List<string>();
        foreach (var page in _pages.Where(page => TakesForms(page) && !WithoutFilter.Contains(page.ViewEnginePath)))
        {
            using var response = await browser.PostAsync(AddressOf(page));
            // 400 from the filter; pages for people with a role lead a guest to the log-in before that.
            if ((int)response.StatusCode is not (400 or 302) || response.Headers.Location?.OriginalString.Contains("/account/log-in", StringComparison.Ordinal) == false)
                open.Add($"{page.ViewEnginePath}: {(int)response.StatusCode}");
        }

        Assert.Empty(open);
    }

    [Fact]
    public void Only_pages_that_check_the_token_themselves_or_write_nothing_go_without_the_filter() =>
        Assert.Equal(
            WithoutFilter.Order(StringComparer.Ordinal),
            _pages.Where(page => ModelOf(page).GetCustomAttribute<IgnoreAntiforgeryTokenAttribute>() is not null)
                .Select(page => page.ViewEnginePath).Distinct().Order(StringComparer.Ordinal));

    // What they take is small, is kept in the visitor's own cookie, or is limited by what it stands in for.
    private static readonly string[] WithoutLimit = ["/Accounts/LogOut", "/Errors/Error", "/Notifications/Mail/Unsubscribe", "/ThemeChoice"];

    [Fact]
    public void Every_page_that_takes_forms_limits_how_many_and_so_keeps_what_was_sent_after_the_log_in_had_ended() =>
        Assert.Equal(
            WithoutLimit,
            _pages.Where(page => TakesForms(page) && ModelOf(page).GetCustomAttribute<EnableRateLimitingAttribute>() is null)
                .Select(page => page.ViewEnginePath).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://example.org")]
    [InlineData("Origin", "null")]
    public async Task A_page_that_asks_for_no_token_and_writes_refuses_what_another_site_sends(string header, string value)
    {
        using var browser = app.OpenBrowser();
        foreach (var page in _pages.Where(page => RefusesOtherSites.Contains(page.ViewEnginePath)))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(AddressOf(page), UriKind.Relative)) { Content = new FormUrlEncodedContent([new("shown", "1"), new("take", "1")]) };
            request.Headers.Add(header, value);

            using var response = await browser.Client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(400, (int)response.StatusCode);
        }
    }

    [Fact]
    public async Task Every_page_answers_a_guest_under_the_strict_policy_and_without_a_fault()
    {
        using var browser = app.OpenBrowser();
        var wrong = new List<string>();
        foreach (var page in _pages)
        {
            using var response = await browser.GetAsync(AddressOf(page));
            var policy = response.Headers.TryGetValues("Content-Security-Policy", out var values) ? string.Join(" | ", values) : "none";
            if (policy != SecurityHeaders.ContentSecurityPolicy || (int)response.StatusCode >= 500)
                wrong.Add($"{page.ViewEnginePath}: {(int)response.StatusCode}, {policy}");
        }

        Assert.True(_pages.Count > 15, $"Only {_pages.Count} pages were found");
        Assert.Empty(wrong);
    }

    /// <summary>An address of the page, with 1 for every value in its path, and where a UUID is wanted, the one that is 1.</summary>
    private static string AddressOf(PageActionDescriptor page)
    {
        var template = TemplateParser.Parse(page.AttributeRouteInfo!.Template!);
        return "/" + string.Join('/', template.Segments.Select(segment => string.Concat(segment.Parts.Select(ValueOf))));

        static string? ValueOf(TemplatePart part) =>
            !part.IsParameter ? part.Text : part.InlineConstraints.Any(constraint => constraint.Constraint == "guid") ? new Guid(1, 0, 0, new byte[8]).ToString() : "1";
    }

    private static bool TakesForms(PageActionDescriptor page) =>
        ModelOf(page).GetMethods().Any(method => method.Name.StartsWith("OnPost", StringComparison.Ordinal));

    // By the rule of SourceTests, /Comments/Writing/Edit is the page of PsyLit.Web.Pages.Comments.Writing.EditModel.
    private static Type ModelOf(PageActionDescriptor page) =>
        typeof(Program).Assembly.GetType($"PsyLit.Web.Pages{page.ViewEnginePath.Replace('/', '.')}Model", throwOnError: true)!;
}
