using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Moderation;
using PsyLit.Core.Moderation.Decisions;
using PsyLit.Core.Notifications;
using PsyLit.Core.Notifications.Telling;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Moderation;

/// <summary>Item 8: the queue, decisions, the log, answers, suspensions.</summary>
public sealed class DecisionTests : IAsyncLifetime
{
    private const string Text = "Everybody who believes this is a fool.";

    private readonly PsyLitApp _app = new();
    private long _article;
    private long _comment;
    private Browser _moderator = null!;
    private Browser _writer = null!;

    public async ValueTask InitializeAsync()
    {
        _article = await _app.AddArticleAsync("A disputed trial");
        _comment = await _app.AddCommentAsync(_article, (await _app.AddAccountAsync("Will Writer", Role.Annotator)).Id, Text);
        using var reader = await _app.OpenBrowserAsync(Role.Annotator, "Rita Reader");
        await reader.FlagAsync(_comment, ModerationReason.PersonalAttack, "He means me.");
        _moderator = await _app.OpenBrowserAsync(Role.Moderator, "Mo Derator");
        _writer = _app.OpenBrowser();
        await _writer.LogInAsync("Will Writer");
    }

    public ValueTask DisposeAsync()
    {
        _moderator.Dispose();
        _writer.Dispose();
        return _app.DisposeAsync();
    }

    [Fact]
    public async Task A_moderator_sees_the_post_with_what_stands_before_it_who_flagged_it_and_what_its_writer_did_before()
    {
        var earlier = await _app.AddCommentAsync(_article, (await _app.AddAccountAsync("Eve Earlier", Role.Annotator)).Id, "The dose was too low.");
        await _app.WithLibraryAsync(library => library.Comments.Where(comment => comment.Id == earlier).ExecuteUpdateAsync(set => set.SetProperty(comment => comment.WrittenAt, DateTime.UnixEpoch)));

        var queue = await _moderator.OpenAsync("/moderation");
        var page = await _moderator.OpenAsync(queue.QuerySelector(".moderation-queue a")!.GetAttribute("href")!);

        Assert.Contains("Attacks a person", queue.QuerySelector(".moderation-queue")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Text, page.QuerySelector(".judged")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The dose was too low.", page.QuerySelector(".before")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("He means me. Rita Reader", page.QuerySelector(".flags")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Will Writer", page.QuerySelector(".moderation-case")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_moderators_one_looks_at_a_case_and_the_other_is_told_who()
    {
        using var second = await _app.OpenBrowserAsync(Role.Moderator, "Ann Other");
        using var claimed = await _moderator.SubmitAsync(await _moderator.OpenAsync("/moderation/cases/1"), "form[action*=Claim]");

        Assert.Contains("Mo Derator is looking at this", (await second.OpenAsync("/moderation")).QuerySelector(".claimed")!.TextContent, StringComparison.Ordinal);
        using var refused = await second.DecideAsync(DecisionKind.Leave, "Fine.");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        _app.Clock.Advance(WaitingCases.ClaimLasts);
        using var later = await second.DecideAsync(DecisionKind.Leave, "Fine.");
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
    }

    [Fact]
    public async Task A_decision_that_came_meanwhile_is_not_overrun()
    {
        using var second = await _app.OpenBrowserAsync(Role.Admin);
        var open = await second.OpenAsync("/moderation/cases/1");
        using var decided = await _moderator.DecideAsync(DecisionKind.Hide, "Attacks readers.", ModerationReason.PersonalAttack);

        using var late = await second.SubmitAsync(open, ".decide button[value=Leave]", ("Rationale", "Fine."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("Somebody has decided it meanwhile", (await Browser.ReadAsync(late)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Text, await TextAsync("/articles/" + _article), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_was_decided_more_often_than_is_shown_is_decided_again()
    {
        await _app.WithLibraryAsync(async library =>
        {
            var by = await library.Users.Where(account => account.UserName == "Mo Derator").Select(account => account.Id).SingleAsync();
            for (var i = 0; i < 12; i++)
                library.ModerationDecisions.Add(new ModerationDecision { CaseId = 1, Kind = DecisionKind.Leave, Rationale = "Fine.", DecidedById = by, DecidedAt = _app.Clock.GetUtcNow().UtcDateTime });
            return await library.SaveChangesAsync();
        });

        using var decided = await _moderator.DecideAsync(DecisionKind.Hide, "Not fine any more.", ModerationReason.PersonalAttack);

        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        Assert.DoesNotContain(Text, await TextAsync("/articles/" + _article), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_log_has_the_grounds_and_neither_the_text_nor_any_name()
    {
        using var decided = await _moderator.DecideAsync(DecisionKind.Hide, "It attacks readers and says nothing about the trial.", ModerationReason.PersonalAttack);

        var log = await TextAsync("/moderation/log");

        Assert.Contains("It attacks readers and says nothing about the trial.", log, StringComparison.Ordinal);
        Assert.Contains("A comment was hidden", log, StringComparison.Ordinal);
        Assert.Contains("A disputed trial", log, StringComparison.Ordinal);
        foreach (var secret in new[] { Text, "He means me", "Rita Reader", "Will Writer", "Mo Derator", "/moderation/cases" })
            Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
        Assert.Contains("Mo Derator", (await _moderator.OpenAsync("/moderation/log")).QuerySelector(".decisions")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_writer_and_who_flagged_are_told_and_the_writer_answers_once()
    {
        using (await _moderator.DecideAsync(DecisionKind.Hide, "Attacks readers.", ModerationReason.PersonalAttack))
        {
        }

        await _app.WithAsync<EventTelling, int>(telling => telling.CatchUpAsync());
        Assert.Equal(["Rita Reader", "Will Writer"], await _app.WithLibraryAsync(library => library.Notifications.Where(one => one.Kind == EventKind.ModerationDecided)
            .Select(one => library.Users.Single(account => account.Id == one.AccountId).UserName!).OrderBy(name => name).ToListAsync()));
        Assert.Contains("A moderator decided about your comment", (await _writer.OpenAsync("/notifications")).QuerySelector(".notification")!.TextContent, StringComparison.Ordinal);
        using var answered = await _writer.SubmitAsync(await _writer.OpenAsync("/moderation/own"), "form.appeal", ("text", "I meant myself."));
        Assert.Equal("/moderation/own", answered.Headers.Location!.OriginalString);
        Assert.Null((await _writer.OpenAsync("/moderation/own")).QuerySelector("form.appeal"));

        Assert.Contains("I meant myself.", (await _moderator.OpenAsync("/moderation/cases/1")).QuerySelector(".moderation-case")!.TextContent, StringComparison.Ordinal);
        using var restored = await _moderator.DecideAsync(DecisionKind.Restore, "It was irony.");
        Assert.Contains(Text, await TextAsync("/articles/" + _article), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_suspended_reads_on_cannot_write_and_is_told_why_and_until_when()
    {
        // A page that stands open from before has its forms still.
        var open = await _writer.OpenAsync("/articles/" + _article);
        using (await _moderator.SubmitAsync(
            await _moderator.OpenAsync("/moderation/cases/1"), ".decide button[value=Suspend]", ("Rationale", "The third time."), ("Reason", nameof(ModerationReason.PersonalAttack)), ("Days", "7")))
        {
        }

        var page = await _writer.OpenAsync("/articles/" + _article);
        Assert.Contains("You may read but not write until 27 January 2026, as a moderator decided: The third time.", page.QuerySelector(".page-message")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form.comment-box"));
        using var forced = await _writer.SubmitAsync(open, "form.comment-box", ("Text", "Written all the same"));
        Assert.Equal(HttpStatusCode.Forbidden, forced.StatusCode);
        Assert.Equal(1, await _app.WithLibraryAsync(library => library.Comments.IgnoreQueryFilters().CountAsync()));

        _app.Clock.Advance(TimeSpan.FromDays(8));
        Assert.NotNull((await _writer.OpenAsync("/articles/" + _article)).QuerySelector("form.comment-box"));
    }

    [Fact]
    public async Task Nobody_decides_about_their_own_post_and_an_administrator_is_not_suspended()
    {
        using var admin = await _app.OpenBrowserAsync(Role.Admin, "Ada Admin");
        var id = await _app.WithLibraryAsync(library => library.Users.Where(account => account.UserName == "Ada Admin").Select(account => account.Id).SingleAsync());
        var own = await _app.AddCommentAsync(_article, id, "Mine");
        using var reader = await _app.OpenBrowserAsync(Role.Annotator);
        await reader.FlagAsync(own, ModerationReason.OffTopic);

        Assert.Null((await admin.OpenAsync("/moderation/cases/2")).QuerySelector("form.decide"));
        using var refused = await _moderator.DecideAsync(DecisionKind.Suspend, "Off.", ModerationReason.OffTopic, caseId: 2);
        Assert.Contains("An administrator cannot be suspended", (await Browser.ReadAsync(refused)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Reader, HttpStatusCode.Forbidden)]
    [InlineData(Role.Annotator, HttpStatusCode.Forbidden)]
    [InlineData(Role.Curator, HttpStatusCode.Forbidden)]
    [InlineData(Role.Moderator, HttpStatusCode.OK)]
    [InlineData(Role.Admin, HttpStatusCode.OK)]
    public async Task Moderators_and_administrators_see_the_queue_and_curators_do_not(string role, HttpStatusCode answer)
    {
        using var browser = await _app.OpenBrowserAsync(role);

        Assert.Equal(answer, (await browser.GetAsync("/moderation")).StatusCode);
        Assert.Equal(answer, (await browser.GetAsync("/moderation/cases/1")).StatusCode);
    }

    [Fact]
    public async Task A_moderator_writes_like_an_annotator_and_is_no_curator()
    {
        Assert.NotNull((await _moderator.OpenAsync("/articles/" + _article)).QuerySelector("form.comment-box"));
        Assert.Equal(HttpStatusCode.Forbidden, (await _moderator.GetAsync("/imports/new")).StatusCode);
    }

    private async Task<string> TextAsync(string path)
    {
        using var guest = _app.OpenBrowser();
        using var response = await guest.GetAsync(path);
        return await response.Content.ReadAsStringAsync();
    }
}
