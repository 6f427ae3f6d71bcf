using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Drafts.Unsent;
using PsyLit.Web.Security;
using PsyLit.Web.Tests.Annotations;
using PsyLit.Web.Tests.Pages.Groups;
using PsyLit.Web.Tests.Pages.ReadingSessions;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Drafts;

/// <summary>Whichever form is sent after the log-in had ended, it stands on its page again as it was, and goes when it is sent.</summary>
public sealed class UnsentFormTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task A_name_of_one_line_is_there_again()
    {
        var name = await AddAsync(Role.Annotator);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync(name);
        var form = await browser.OpenAsync("/groups");

        var page = await LoseLogInAsync(browser, name, form, "form.group-new", ("Name", "Readers <of> \"everything\""));

        Assert.Equal("Readers <of> \"everything\"", page.Typed("Name"));
        Assert.Contains("has not been sent yet", page.QuerySelector("form.group-new #unsent")!.TextContent, StringComparison.Ordinal);
        var before = await CountAsync();
        using var made = await browser.SubmitAsync(page, "form.group-new");
        Assert.StartsWith("/groups/", made.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(before - 1, await CountAsync());
    }

    [Fact]
    public async Task Choices_are_there_again()
    {
        var name = await AddAsync(Role.Annotator);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync(name);
        using var made = await browser.SubmitAsync(await browser.OpenAsync("/collections"), "form.collection-new", ("Name", "Begun"));
        var address = $"{made.Headers.Location!.OriginalString}/edit";

        var page = await LoseLogInAsync(
            browser, name, await browser.OpenAsync(address), "form.collection-form", ("Name", "Renamed"), ("Description", "\nWhat it is for"), ("Visibility", "Public"));

        Assert.Equal(("Renamed", "\nWhat it is for", "Public"), (page.Typed("Name"), page.Typed("Description"), page.Typed("Visibility")));
    }

    [Fact]
    public async Task All_questions_of_a_session_are_there_again_in_their_places()
    {
        using var session = await SessionSteps.PrepareAsync(app);
        var leader = await NameAsync(session.Leader);
        var form = await session.Leader.OpenAsync($"{session.Address}/edit");

        var page = await LoseLogInAsync(
            session.Leader, leader, form, "form#questions", ("Title", "Another title"), ("Purpose", "To find out"), ("Criteria[0].Question", "First?"), ("Criteria[1].Guidance", "Mind the arms"));

        Assert.Equal(
            ("Another title", "To find out", "First?", "Which arm did better?", "Mind the arms"),
            (page.Typed("Title"), page.Typed("Purpose"), page.Typed("Criteria[0].Question"), page.Typed("Criteria[1].Question"), page.Typed("Criteria[1].Guidance")));
        Assert.Null(page.QuerySelector("form.session-add #unsent"));
    }

    [Fact]
    public async Task Answers_and_reasons_of_a_vote_are_there_again()
    {
        using var session = await SessionSteps.OpenAsync(app);
        var ann = await NameAsync(session.Ann);
        var form = await session.Ann.OpenAsync($"{session.Address}/read/1");
        ((IHtmlInputElement)form.QuerySelector("input[name='Ballots[1].Answer'][value='2']")!).IsChecked = true;

        var page = await LoseLogInAsync(session.Ann, ann, form, "form.ballots", ("Ballots[0].Reason", "Because of the dose"));

        Assert.Equal(("", "2", "Because of the dose"), (page.Typed("Ballots[0].Answer"), page.Typed("Ballots[1].Answer"), page.Typed("Ballots[0].Reason")));
        Assert.True(page.QuerySelector("[name='Ballots[0].Reason']")!.Closest("details")!.HasAttribute("open"));
    }

    [Fact]
    public async Task Where_guests_are_told_that_there_is_nothing_the_form_is_kept_all_the_same()
    {
        var article = await app.AddReadArticleAsync();
        var name = await AddAsync(Role.Annotator);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync(name);
        var annotation = await app.AnnotateAsync(browser, article, 0, ("Text", "Only mine"), ("Audience", "me"));
        var form = await browser.OpenAsync($"/annotations/{annotation.PublicId}/edit");

        var page = await LoseLogInAsync(browser, name, form, "form.annotate-form", ("Text", "Only mine, mended"));

        Assert.Equal("Only mine, mended", page.Typed("Text"));
    }

    [Fact]
    public async Task A_tag_typed_by_a_guest_waits_for_the_log_in()
    {
        var article = await app.AddArticleAsync();
        var name = await AddAsync(Role.Annotator);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync(name);

        var page = await LoseLogInAsync(browser, name, await browser.OpenAsync($"/articles/{article}"), "form.tag-add", ("Name", "imaginary"));

        Assert.Equal("imaginary", ((IHtmlInputElement)page.QuerySelector("#tag-name")!).Value);
    }

    [Fact]
    public async Task What_somebody_else_saved_in_the_meantime_is_not_overwritten()
    {
        var name = await AddAsync(Role.Annotator);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync(name);
        using var made = await browser.SubmitAsync(await browser.OpenAsync("/collections"), "form.collection-new", ("Name", "Shared work"));
        var address = $"{made.Headers.Location!.OriginalString}/edit";
        var stale = await browser.OpenAsync(address);
        using (await browser.SubmitAsync(await browser.OpenAsync(address), "form.collection-form", ("Description", "Saved in another tab")))
        {
        }

        var page = await LoseLogInAsync(browser, name, stale, "form.collection-form", ("Description", "Typed in this one"));
        using var sent = await browser.SubmitAsync(page, "form.collection-form");

        Assert.Equal(HttpStatusCode.Conflict, sent.StatusCode);
    }

    [Fact]
    public async Task When_the_form_is_no_more_its_words_are_shown_to_be_copied()
    {
        var name = await AddAsync(Role.Annotator);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync(name);
        var group = await browser.MakeGroupAsync("Soon gone");
        var form = await browser.OpenAsync($"/groups/{group}/edit");
        app.Clock.Advance(LogInCookies.Lasts + TimeSpan.FromHours(1));
        using var sent = await browser.SubmitAsync(form, "form.group-form", ("Name", "A new name"), ("Description", "Words nobody may lose"));
        await app.WithLibraryAsync(async library => await library.Groups.Where(found => found.Id == group).ExecuteDeleteAsync());

        using var loggedIn = await LogInAsync(browser, name, sent);
        using var led = await browser.GetAsync(loggedIn.Headers.Location!.OriginalString);
        var page = await browser.OpenAsync(led.Headers.Location!.OriginalString);

        Assert.StartsWith("/drafts/unsent/", led.Headers.Location.OriginalString, StringComparison.Ordinal);
        Assert.Equal(["Name: A new name", "Description: Words nobody may lose"], page.QuerySelectorAll(".unsent-fields dt").Select(label => $"{label.TextContent}: {label.NextElementSibling!.TextContent}"));
    }

    [Fact]
    public async Task Passwords_and_keys_are_never_kept()
    {
        var name = await AddAsync(Role.Admin);
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
        var name = await AddAsync(Role.Annotator);
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

    private async Task<string> AddAsync(string role) => (await app.AddAccountAsync($"Writer {Guid.NewGuid():N}"[..20], role)).UserName!;

    private static async Task<string> NameAsync(Browser browser) => (await browser.OpenAsync("/account/profile")).QuerySelector("h1")!.TextContent.Trim();

    private Task<int> CountAsync() => app.WithLibraryAsync(library => library.UnsentForms.CountAsync());

    private static async Task<HttpResponseMessage> LogInAsync(Browser browser, string name, HttpResponseMessage sent)
    {
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var page = await browser.OpenAsync(sent.Headers.Location!.OriginalString);
        Assert.Contains("What you wrote is kept", page.Body!.TextContent, StringComparison.Ordinal);
        return await browser.SubmitAsync(page, "form.log-in", ("Name", name), ("Password", PsyLitApp.Password));
    }

    /// <summary>Sends a form after the log-in had ended, and logs in.</summary>
    /// <returns>The page that this leads to.</returns>
    private async Task<IHtmlDocument> LoseLogInAsync(Browser browser, string name, IHtmlDocument page, string form, params (string Name, string Value)[] fields)
    {
        app.Clock.Advance(LogInCookies.Lasts + TimeSpan.FromHours(1));
        using var sent = await browser.SubmitAsync(page, form, fields);
        using var loggedIn = await LogInAsync(browser, name, sent);
        return await browser.OpenAsync(loggedIn.Headers.Location!.OriginalString);
    }
}
