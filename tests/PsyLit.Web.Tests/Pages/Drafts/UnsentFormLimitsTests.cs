using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Drafts.Unsent;
using PsyLit.Web.Pages.Drafts.Unsent;
using PsyLit.Web.Security;
using PsyLit.Web.Tests.Architecture;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Drafts;

/// <summary>What of forms sent without a log-in is not kept, and how much is.</summary>
public sealed partial class UnsentFormLimitsTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task Passwords_and_keys_are_never_kept()
    {
        var name = await app.AddWriterAsync(Role.Admin);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync(name);
        var (profile, access) = (await browser.OpenAsync("/account/profile"), await browser.OpenAsync("/pubmed/access"));
        app.Clock.Advance(LogInCookies.Lasts + TimeSpan.FromHours(1));
        var before = await CountAsync();

        using var password = await browser.SubmitAsync(profile, "form[action*='Password']", ("OldPassword", PsyLitApp.Password), ("NewPassword", "another long password"));
        using var key = await browser.SubmitAsync(access, "form:has([name=Key])", ("Email", "a@example.org"), ("Key", "secret"));

        Assert.All([password, key], answer => Assert.StartsWith("/account/log-in?returnUrl=", answer.Headers.Location!.OriginalString.Replace("http://localhost", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public void Every_field_for_a_password_is_known_as_one()
    {
        var names = SourceTree.Files(".cshtml").SelectMany(SourceTree.Lines).Where(line => line.Contains("type=\"password\"", StringComparison.Ordinal))
            .Select(line => FieldName().Match(line).Groups[1].Value).ToList();

        Assert.True(names.Count >= 5, $"Only {names.Count} were found");
        Assert.All(names, name => Assert.True(SentForm.IsSecret(name), name));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://example.org")]
    [InlineData("Accept", "application/json")]
    public async Task What_another_site_sends_and_what_a_script_can_send_again_is_not_kept(string header, string value)
    {
        var article = await app.AddArticleAsync();
        using var browser = app.OpenBrowser();
        var before = await CountAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/articles/{article}/comments", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new("Text", "Words"), new("DraftFor", $"comment-{article}"), new("DraftAddress", $"/articles/{article}")]),
        };
        request.Headers.Add(header, value);

        using var response = await browser.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("unsent", response.Headers.Location?.OriginalString ?? "", StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_form_with_nothing_in_it_and_one_too_large_are_not_kept_and_the_latter_is_said()
    {
        var name = await app.AddWriterAsync(Role.Annotator);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync(name);
        var form = await browser.OpenAsync("/groups");
        app.Clock.Advance(LogInCookies.Lasts + TimeSpan.FromHours(1));
        var before = await CountAsync();

        using var empty = await browser.SubmitAsync(form, "form.group-new", ("Name", " "));
        using var large = await browser.SubmitAsync(form, "form.group-new", ("Name", new string('x', UnsentForms.MaxLength)));

        Assert.DoesNotContain("unsent", empty.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task The_oldest_go_when_there_are_too_many()
    {
        var ids = new List<Guid?>();
        await app.WithLibraryAsync(async library => await library.UnsentForms.ExecuteDeleteAsync());
        await app.WithAsync<UnsentForms, Guid?>(async forms =>
        {
            for (var i = 0; i <= UnsentForms.MostKept; i++)
            {
                app.Clock.Advance(TimeSpan.FromSeconds(1));
                ids.Add(await forms.KeepAsync("/groups", "/groups", [new SentField("Name", $"Group {i}")]));
            }

            return null;
        });

        Assert.Equal(UnsentForms.MostKept, await CountAsync());
        Assert.Null(await app.WithAsync<UnsentForms, UnsentForm?>(forms => forms.FindAsync(ids[0]!.Value)));
        Assert.NotNull(await app.WithAsync<UnsentForms, UnsentForm?>(forms => forms.FindAsync(ids[1]!.Value)));
    }

    private Task<int> CountAsync() => app.WithLibraryAsync(library => library.UnsentForms.CountAsync());

    [GeneratedRegex("(?:asp-for|name)=\"([^\"]+)\"")]
    private static partial Regex FieldName();
}
