using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Notifications;
using PsyLit.Core.Notifications.Telling;
using PsyLit.Core.Search;
using PsyLit.Web.Tests.Pages.Groups;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.ReadingSessions;

/// <summary>Until a session is revealed nobody learns what another one answered, wrote or marked in it, whatever they are.</summary>
public sealed class BlindSessionTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    private const string Reason = "zebrafishreason";
    private const string Quote = "Nothing else was measured";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_page_feed_or_answer_shows_a_blind_vote_to_another_reader_or_the_leader()
    {
        using var steps = await SessionSteps.OpenAsync(app);
        await steps.VoteAsync(steps.Ann, 1, 0, 2, Reason, Quote);
        await steps.VoteAsync(steps.Ben, 1, 1, -1);
        await steps.StepAsync(steps.Ann, "Finish");
        var article = steps.Articles[0];
        var passage = await app.WithLibraryAsync(library => library.Annotations.Where(one => one.SessionId == steps.Session).Select(one => one.PublicId).SingleAsync(Cancel));
        using var moderator = await app.OpenBrowserAsync(Role.Moderator);
        await moderator.JoinAsync(await steps.Leader.InviteAsync(steps.Group));
        string[] addresses =
        [
            steps.Address, $"{steps.Address}/read/1", $"/groups/{steps.Group}", $"/groups/{steps.Group}/members", "/groups", "/", $"/articles/{article}", $"/articles/{article}/feed",
            "/search?q=wombats", "/search/comments?q=wombats", "/account/profile",
            $"/articles/{article}/annotations.jsonld", $"/groups/{steps.Group}/annotations.jsonld", "/annotations/", "/annotations/mine",
            $"/api/articles/{article}", "/notifications?show=all", "/notifications/settings", "/trash", "/drafts", "/moderation/log", "/moderation/own",
        ];
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        await app.WithAsync<EventTelling, int>(telling => telling.CatchUpAsync());

        foreach (var browser in new[] { steps.Ben, steps.Leader, moderator })
        {
            foreach (var address in browser == moderator ? [.. addresses.Where(one => !one.Contains("/read/", StringComparison.Ordinal)), "/moderation"] : addresses)
            {
                using var answer = await browser.GetAsync(address);
                var text = await answer.Content.ReadAsStringAsync(Cancel);
                Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}");
                Assert.DoesNotContain(Reason, text, StringComparison.Ordinal);
                Assert.DoesNotContain($"<blockquote>{Quote}", text, StringComparison.Ordinal);
                Assert.DoesNotContain(passage.ToString(), text, StringComparison.OrdinalIgnoreCase);
            }

            foreach (var address in new[] { $"/annotations/{passage}", $"/annotations/{passage}/edit", $"/flag/annotation/{passage}" })
                Assert.Equal((address, HttpStatusCode.NotFound), (address, (await browser.GetAsync(address)).StatusCode));

            foreach (var scope in new[] { "/search", "/search/comments" })
                Assert.Empty((await browser.OpenAsync($"{scope}?q={Reason}")).QuerySelectorAll(".entry, .comment"));
            foreach (var address in new[] { "/compare/1/1", "/minutes", "/minutes/md", "/minutes/csv", "/minutes/json" })
                Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(steps.Address + address)).StatusCode);
            Assert.Contains("1 of 2", (await browser.OpenAsync(steps.Address)).QuerySelector(".session-blind")!.TextContent, StringComparison.Ordinal);
        }

        // The passage is an annotation of the group; its number says nothing, and nobody is told of it.
        Assert.Equal("0", (await steps.Ben.OpenAsync($"/groups/{steps.Group}")).QuerySelector("#annotations-title .count")!.TextContent);
        Assert.False(await app.WithLibraryAsync(library => library.LibraryEvents.AnyAsync(happened => happened.Kind == EventKind.AnnotationMade && happened.GroupId == steps.Group, Cancel)));
        Assert.Contains(Reason, await steps.Ann.HtmlAsync($"{steps.Address}/read/1"), StringComparison.Ordinal);

        await steps.StepAsync(steps.Leader, "Reveal");
        Assert.Contains(Reason, await steps.Ben.HtmlAsync(steps.Address), StringComparison.Ordinal);
        Assert.Contains($"<blockquote>{Quote}", await steps.Ben.HtmlAsync($"/groups/{steps.Group}"), StringComparison.Ordinal);
        foreach (var address in new[] { $"/annotations/{passage}", $"/groups/{steps.Group}/annotations.jsonld", $"/articles/{article}/annotations.jsonld" })
            Assert.Contains(passage.ToString(), await steps.Ben.Client.GetStringAsync(new Uri(address, UriKind.Relative), Cancel), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_was_closed_without_a_reveal_shows_no_votes_and_goes_on_as_blind_as_it_was()
    {
        using var steps = await SessionSteps.OpenAsync(app);
        await steps.VoteAsync(steps.Ann, 1, 0, 2, Reason, Quote);
        await steps.StepAsync(steps.Leader, "Close");

        foreach (var browser in new[] { steps.Ben, steps.Leader })
        {
            foreach (var address in new[] { "", "/minutes", "/minutes/md", "/minutes/csv", "/minutes/json" })
            {
                var text = await browser.Client.GetStringAsync(new Uri(steps.Address + address, UriKind.Relative), Cancel);
                Assert.DoesNotContain(Reason, text, StringComparison.Ordinal);
                Assert.DoesNotContain(Quote, text, StringComparison.Ordinal);
                if (address is "" or "/minutes" or "/minutes/md")
                    Assert.Contains("without being revealed", text, StringComparison.Ordinal);
            }

            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{steps.Address}/compare/1/1")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await steps.Ann.GetAsync($"{steps.Address}/read/1")).StatusCode);
        await steps.StepAsync(steps.Leader, "Reopen");
        Assert.Equal(HttpStatusCode.NotFound, (await steps.Leader.GetAsync($"{steps.Address}/minutes")).StatusCode);
        await steps.StepAsync(steps.Leader, "Reveal");
        Assert.Contains(Reason, await steps.Ben.HtmlAsync($"{steps.Address}/minutes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_first_posts_are_read_first_no_moderator_reads_a_blind_passage()
    {
        await using var careful = new PsyLitApp();
        careful.Settings["Moderation:FirstPosts"] = "true";
        using var steps = await SessionSteps.OpenAsync(careful);
        await steps.VoteAsync(steps.Ann, 1, 0, 2, Reason, Quote);

        Assert.False(await careful.WithLibraryAsync(library => library.ModerationCases.AnyAsync(Cancel)));
        await steps.StepAsync(steps.Leader, "Reveal");
        Assert.Contains($"<blockquote>{Quote}", await steps.Ben.HtmlAsync($"{steps.Address}/compare/1/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_is_answered_to_others_as_if_there_were_none()
    {
        using var steps = await SessionSteps.OpenAsync(app);
        await steps.VoteAsync(steps.Ann, 1, 0, 0, Reason);
        await AssertUnknownAsync(steps);
        await steps.StepAsync(steps.Leader, "Reveal");
        await AssertUnknownAsync(steps);
    }

    [Fact]
    public async Task A_draft_is_known_to_those_who_lead_only()
    {
        using var steps = await SessionSteps.PrepareAsync(app);

        foreach (var path in new[] { "", "/edit", "/read/1" })
            Assert.Equal(HttpStatusCode.NotFound, (await steps.Ann.GetAsync(steps.Address + path)).StatusCode);
        Assert.DoesNotContain("Was blinding measured?", await steps.Ann.HtmlAsync($"/groups/{steps.Group}"), StringComparison.Ordinal);
        Assert.Contains("Was blinding measured?", await steps.Leader.HtmlAsync($"/groups/{steps.Group}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await steps.Leader.GetAsync($"{steps.Address}/read/1")).StatusCode);
    }

    [Fact]
    public async Task A_member_who_does_not_lead_moves_nothing_on()
    {
        using var steps = await SessionSteps.OpenAsync(app);
        var token = await steps.Ann.TokenAsync();

        foreach (var path in new[] { "?handler=Reveal", "?handler=Open", "?handler=Close", "?handler=Reopen", "/edit", "/edit?handler=Add", "/edit?handler=Arrange" })
            Assert.Equal(HttpStatusCode.Forbidden, (await steps.Ann.PostAsync(steps.Address + path, token)).StatusCode);
        Assert.NotNull((await steps.Ben.OpenAsync(steps.Address)).QuerySelector(".session-blind"));
    }

    [Fact]
    public async Task Nobody_votes_in_a_closed_session_and_nobody_prepares_one_that_is_open()
    {
        using var steps = await SessionSteps.OpenAsync(app);
        Assert.Equal(HttpStatusCode.Forbidden, (await steps.Leader.GetAsync($"{steps.Address}/edit")).StatusCode);
        await steps.StepAsync(steps.Leader, "Reveal");
        await steps.StepAsync(steps.Leader, "Close");

        foreach (var path in new[] { "/read/1", "?handler=Join", "/compare/1/1?handler=Agree", "/compare/1/1?handler=Remark" })
            Assert.Equal(HttpStatusCode.Forbidden, (await steps.Ann.PostAsync(steps.Address + path, await steps.Ann.TokenAsync(), ("Remark", "late"), ("Answer", "0"))).StatusCode);
    }

    [Fact]
    public async Task Who_left_the_group_sees_the_session_no_more_and_their_votes_stay()
    {
        using var steps = await SessionSteps.OpenAsync(app);
        await steps.VoteAsync(steps.Ann, 1, 0, 0, Reason);
        await steps.Ann.PostAsync($"/groups/{steps.Group}/members?handler=Leave", await steps.Ann.TokenAsync());
        await steps.StepAsync(steps.Leader, "Reveal");

        Assert.Equal(HttpStatusCode.NotFound, (await steps.Ann.GetAsync(steps.Address)).StatusCode);
        Assert.Contains(Reason, await steps.Leader.HtmlAsync($"{steps.Address}/minutes"), StringComparison.Ordinal);
    }

    private async Task AssertUnknownAsync(SessionSteps steps)
    {
        foreach (var other in new[] { "guest", Role.Reader, Role.Annotator, Role.Curator, Role.Admin })
        {
            using var browser = other == "guest" ? app.OpenBrowser() : await app.OpenBrowserAsync(other);
            var expected = other == "guest" ? HttpStatusCode.Redirect : HttpStatusCode.NotFound;
            var token = other == "guest" ? ("none", "") : await browser.TokenAsync();
            foreach (var path in new[] { "", "/edit", "/read/1", "/compare/1/1", "/minutes", "/minutes/md", "/minutes/csv", "/minutes/json" })
            {
                Assert.Equal(expected, (await browser.GetAsync(steps.Address + path)).StatusCode);
                Assert.Equal(expected, (await browser.GetAsync("/sessions/999999" + path)).StatusCode);
            }

            foreach (var path in new[] { "?handler=Join", "?handler=Finish", "?handler=Open", "?handler=Reveal", "?handler=Close", "?handler=Reopen", "/edit", "/edit?handler=Add", "/edit?handler=Arrange", "/read/1", "/compare/1/1?handler=Agree", "/compare/1/1?handler=Remark" })
                Assert.Equal(expected, (await browser.PostAsync(steps.Address + path, token, ("Remark", "hello"), ("Answer", "0"))).StatusCode);
        }
    }
}
