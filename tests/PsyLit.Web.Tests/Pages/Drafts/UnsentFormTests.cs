using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
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
        var name = await app.AddWriterAsync(Role.Annotator);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync(name);
        var form = await browser.OpenAsync("/groups");

        var page = await app.LoseLogInAsync(browser, name, form, "form.group-new", ("Name", "Readers <of> \"everything\""));

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
        var name = await app.AddWriterAsync(Role.Annotator);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync(name);
        using var made = await browser.SubmitAsync(await browser.OpenAsync("/collections"), "form.collection-new", ("Name", "Begun"));
        var address = $"{made.Headers.Location!.OriginalString}/edit";

        var page = await app.LoseLogInAsync(
            browser, name, await browser.OpenAsync(address), "form.collection-form", ("Name", "Renamed"), ("Description", "\nWhat it is for"), ("Visibility", "Public"));

        Assert.Equal(("Renamed", "\nWhat it is for", "Public"), (page.Typed("Name"), page.Typed("Description"), page.Typed("Visibility")));
    }

    [Fact]
    public async Task All_questions_of_a_session_are_there_again_in_their_places()
    {
        using var session = await SessionSteps.PrepareAsync(app);
        var leader = await session.Leader.NameAsync();
        var form = await session.Leader.OpenAsync($"{session.Address}/edit");

        var page = await app.LoseLogInAsync(
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
        var ann = await session.Ann.NameAsync();
        var form = await session.Ann.OpenAsync($"{session.Address}/read/1");
        ((IHtmlInputElement)form.QuerySelector("input[name='Ballots[1].Answer'][value='2']")!).IsChecked = true;

        var page = await app.LoseLogInAsync(session.Ann, ann, form, "form.ballots", ("Ballots[0].Reason", "Because of the dose"));

        Assert.Equal(("", "2", "Because of the dose"), (page.Typed("Ballots[0].Answer"), page.Typed("Ballots[1].Answer"), page.Typed("Ballots[0].Reason")));
        Assert.True(page.QuerySelector("[name='Ballots[0].Reason']")!.Closest("details")!.HasAttribute("open"));
    }

    [Fact]
    public async Task Where_guests_are_told_that_there_is_nothing_the_form_is_kept_all_the_same()
    {
        var article = await app.AddReadArticleAsync();
        var name = await app.AddWriterAsync(Role.Annotator);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync(name);
        var annotation = await app.AnnotateAsync(browser, article, 0, ("Text", "Only mine"), ("Audience", "me"));
        var form = await browser.OpenAsync($"/annotations/{annotation.PublicId}/edit");

        var page = await app.LoseLogInAsync(browser, name, form, "form.annotate-form", ("Text", "Only mine, mended"));

        Assert.Equal("Only mine, mended", page.Typed("Text"));
    }

    [Fact]
    public async Task A_tag_waits_for_the_log_in()
    {
        var article = await app.AddArticleAsync();
        var name = await app.AddWriterAsync(Role.Annotator);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync(name);

        var page = await app.LoseLogInAsync(browser, name, await browser.OpenAsync($"/articles/{article}"), "form.tag-add", ("Name", "imaginary"));

        Assert.Equal("imaginary", ((IHtmlInputElement)page.QuerySelector("#tag-name")!).Value);
    }

    [Fact]
    public async Task What_somebody_else_saved_in_the_meantime_is_not_overwritten()
    {
        var name = await app.AddWriterAsync(Role.Annotator);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync(name);
        using var made = await browser.SubmitAsync(await browser.OpenAsync("/collections"), "form.collection-new", ("Name", "Shared work"));
        var address = $"{made.Headers.Location!.OriginalString}/edit";
        var stale = await browser.OpenAsync(address);
        using (await browser.SubmitAsync(await browser.OpenAsync(address), "form.collection-form", ("Description", "Saved in another tab")))
        {
        }

        var page = await app.LoseLogInAsync(browser, name, stale, "form.collection-form", ("Description", "Typed in this one"));
        using var sent = await browser.SubmitAsync(page, "form.collection-form");

        Assert.Equal(HttpStatusCode.Conflict, sent.StatusCode);
    }

    [Fact]
    public async Task When_the_form_is_no_more_its_words_are_shown_to_be_copied()
    {
        var name = await app.AddWriterAsync(Role.Annotator);
        using var browser = app.OpenBrowser();
        await browser.LogInAsync(name);
        var group = await browser.MakeGroupAsync("Soon gone");
        var form = await browser.OpenAsync($"/groups/{group}/edit");
        app.Clock.Advance(LogInCookies.Lasts + TimeSpan.FromHours(1));
        using var sent = await browser.SubmitAsync(form, "form.group-form", ("Name", "A new name"), ("Description", "Words nobody may lose"));
        await app.WithLibraryAsync(async library => await library.Groups.Where(found => found.Id == group).ExecuteDeleteAsync());

        using var loggedIn = await browser.LogInWhereLedAsync(name, sent);
        using var led = await browser.GetAsync(loggedIn.Headers.Location!.OriginalString);
        var page = await browser.OpenAsync(led.Headers.Location!.OriginalString);

        Assert.StartsWith("/drafts/unsent/", led.Headers.Location.OriginalString, StringComparison.Ordinal);
        Assert.Equal(["Name: A new name", "Description: Words nobody may lose"], page.QuerySelectorAll(".unsent-fields dt").Select(label => $"{label.TextContent}: {label.NextElementSibling!.TextContent}"));
    }

    private Task<int> CountAsync() => app.WithLibraryAsync(library => library.UnsentForms.CountAsync());
}
