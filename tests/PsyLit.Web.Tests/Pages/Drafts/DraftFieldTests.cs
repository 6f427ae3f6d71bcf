using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Moderation;
using PsyLit.Web.Pages.Drafts;
using PsyLit.Web.Tests.Moderation;
using PsyLit.Web.Tests.Pages.Groups;
using PsyLit.Web.Tests.Pages.ReadingSessions;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Drafts;

/// <summary>Every field that somebody writes into keeps a draft of its own, of whatever size: it comes back into that field, and goes with the post.</summary>
public sealed class DraftFieldTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task Of_a_group()
    {
        using var owner = await app.OpenBrowserAsync(Role.Annotator);

        await CheckAsync(owner, $"/groups/{await owner.MakeGroupAsync("Begun")}/edit", "form.group-form", "Name", "Description");
    }

    [Fact]
    public async Task Of_a_collection()
    {
        using var owner = await app.OpenBrowserAsync(Role.Annotator);
        using var made = await owner.SubmitAsync(await owner.OpenAsync("/collections"), "form.collection-new", ("Name", "Begun"));

        await CheckAsync(owner, $"{made.Headers.Location!.OriginalString}/edit", "form.collection-form", "Name", "Description");
    }

    [Fact]
    public async Task Of_the_questions_of_a_session()
    {
        using var session = await SessionSteps.PrepareAsync(app);

        await CheckAsync(
            session.Leader, $"{session.Address}/edit", "form#questions",
            "Title", "Purpose", "Criteria[0].Question", "Criteria[0].Answers", "Criteria[0].Guidance", "Criteria[1].Question", "Criteria[1].Answers", "Criteria[1].Guidance");
    }

    [Fact]
    public async Task Of_what_was_agreed_on()
    {
        using var session = await SessionSteps.OpenAsync(app);
        foreach (var (reader, answer) in new[] { (session.Ann, 0), (session.Ben, 1) })
        {
            using var voted = await session.VoteAsync(reader, 1, answer, answer);
        }

        await session.StepAsync(session.Leader, "Reveal");

        await CheckAsync(session.Leader, $"{session.Address}/compare/1/1", "form:has([name=Note])", page => page.QuerySelector("input[name=Answer]")!.SetAttribute("checked", ""), "Note");
    }

    [Fact]
    public async Task Of_a_flag_a_decision_and_the_answer_to_it()
    {
        var (writer, article) = (await app.AddAccountAsync("Writer of drafts", Role.Annotator), await app.AddArticleAsync());
        var comment = await app.AddCommentAsync(article, writer.Id, "What somebody minds.");
        using var own = app.OpenBrowser();
        await own.LogInAsync(writer.UserName!);
        using var reader = await app.OpenBrowserAsync(Role.Annotator);
        using var moderator = await app.OpenBrowserAsync(Role.Moderator);

        await CheckAsync(reader, $"/flag/comment/{comment}", "form.flag", page => page.QuerySelector($"input[value={ModerationReason.OffTopic}]")!.SetAttribute("checked", ""), "Note");
        var number = await app.WithLibraryAsync(library => library.ModerationCases.Where(one => one.CommentId == comment).Select(one => one.Id).SingleAsync());
        await CheckAsync(
            moderator, $"/moderation/cases/{number}", $".decide button[value={DecisionKind.Hide}]",
            page => page.QuerySelector($"option[value={ModerationReason.OffTopic}]")!.SetAttribute("selected", ""), "Rationale");
        await CheckAsync(own, "/moderation/own", "form.appeal", "text");
    }

    [Fact]
    public async Task Of_a_concept()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);

        await CheckAsync(curator, "/concepts/psilocybin/edit", "form.concept-form", "Form.Label", "Form.Definition");
    }

    private Task CheckAsync(Browser browser, string address, string form, params string[] names) => CheckAsync(browser, address, form, _ => { }, names);

    /// <summary>Saves a draft for each field as the script does, asks for each, and posts them all.</summary>
    private async Task CheckAsync(Browser browser, string address, string form, Action<IDocument> fill, params string[] names)
    {
        var (page, token, kept) = (await browser.OpenAsync(address), await browser.TokenAsync(), new Dictionary<string, Guid>());
        foreach (var name in names)
        {
            var key = page.QuerySelector($"[name='{name}']")!.GetAttribute("data-draft")!;
            Assert.Contains(' ', DraftWords.Of(key));
            using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"/drafts/{kept[name] = Guid.NewGuid()}", UriKind.Relative))
            {
                Content = new FormUrlEncodedContent([new("key", key), new("address", address), new("text", Text(name)), new("seen", "0"), KeyValuePair.Create(token.Name, token.Value)]),
            };
            using var saved = await browser.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        }

        page = await browser.OpenAsync(address);
        foreach (var name in names)
        {
            var offer = page.QuerySelector($"[name='{name}']")!.ParentElement!.QuerySelector(".draft-offer a")!.GetAttribute("href")!;
            Assert.Equal(Text(name), (await browser.OpenAsync(offer)).Typed(name));
            page.QuerySelector($"[name='{name}']")!.ParentElement!.QuerySelector($"[name={OwnDrafts.Field}]")!.SetAttribute("value", $"{kept[name]}");
        }

        fill(page);
        using var posted = await browser.SubmitAsync(page, form, [.. names.Select(name => (name, Text(name)))]);
        Assert.Equal(HttpStatusCode.Redirect, posted.StatusCode);
        Assert.All(kept.Values, id => Assert.Contains($"{id}", string.Join('\n', posted.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal));
        Assert.False(await app.WithLibraryAsync(library => library.Drafts.AnyAsync(draft => kept.Values.Contains(draft.Id))));
    }

    // A question has two answers at least.
    private static string Text(string name) => name.EndsWith("Answers", StringComparison.Ordinal) ? "drug, placebo" : $"Typed into {name}";
}
