using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Moderation;
using PsyLit.Core.Search;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Moderation;

/// <summary>Item 8: flags.</summary>
public sealed class FlagTests : IAsyncLifetime
{
    private const string Text = "Mrs K from Wolfsburg was seventy";

    private readonly PsyLitApp _app = new();
    private long _article;
    private long _comment;

    public async ValueTask InitializeAsync()
    {
        _article = await _app.AddArticleAsync("A made-up case");
        await _app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        _comment = await _app.AddCommentAsync(_article, (await _app.AddAccountAsync("Will Writer", Role.Annotator)).Id, Text);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task That_a_patient_could_be_recognised_hides_a_comment_at_once_from_everybody_but_its_writer()
    {
        using var guest = _app.OpenBrowser();
        using var reader = await _app.OpenBrowserAsync(Role.Annotator, "Rita Reader");
        string[] shown = [$"/articles/{_article}", "/search/comments?q=wolfsburg", $"/articles/{_article}/feed", "/people/Will Writer/feed", $"/comments/{_comment}/history"];
        foreach (var path in shown)
            Assert.Contains("was seventy", await TextAsync(guest, path), StringComparison.Ordinal);
        Assert.Contains("A made-up case", await TextAsync(guest, "/search?q=has:comments"), StringComparison.Ordinal);

        await reader.FlagAsync(_comment, ModerationReason.MayIdentifyPatient);

        using var writer = _app.OpenBrowser();
        await writer.LogInAsync("Will Writer");
        using var curator = await _app.OpenBrowserAsync(Role.Curator);
        foreach (var browser in new[] { guest, reader, curator })
        {
            foreach (var path in shown)
                Assert.DoesNotContain("was seventy", await TextAsync(browser, path), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/comments/{_comment}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/comments/{_comment}/history")).StatusCode);
            Assert.DoesNotContain("A made-up case", await TextAsync(browser, "/search?q=has:comments"), StringComparison.Ordinal);
        }

        var own = (await writer.OpenAsync($"/articles/{_article}")).QuerySelector($"#comment-{_comment}")!.TextContent;
        Assert.Contains(Text, own, StringComparison.Ordinal);
        Assert.Contains("Only you see this comment: it was hidden on 20 January 2026 because it may identify a patient.", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_other_reason_leaves_it_to_be_seen_until_a_moderator_decides()
    {
        using var reader = await _app.OpenBrowserAsync(Role.Annotator);

        await reader.FlagAsync(_comment, ModerationReason.OffTopic, "It is about a town.");

        Assert.Contains(Text, await TextAsync(_app.OpenBrowser(), $"/articles/{_article}"), StringComparison.Ordinal);
        var flag = await _app.WithLibraryAsync(library => library.Flags.SingleAsync());
        Assert.Equal((ModerationReason.OffTopic, "It is about a town."), (flag.Reason, flag.Note));
    }

    [Fact]
    public async Task A_person_has_one_flag_on_a_post_and_what_they_said_last_is_kept()
    {
        using var reader = await _app.OpenBrowserAsync(Role.Annotator);
        using var other = await _app.OpenBrowserAsync(Role.Annotator);
        await reader.FlagAsync(_comment, ModerationReason.OffTopic);
        await reader.FlagAsync(_comment, ModerationReason.Advertising);
        await other.FlagAsync(_comment, ModerationReason.OffTopic);

        Assert.Equal([ModerationReason.OffTopic, ModerationReason.Advertising], (await _app.WithLibraryAsync(library => library.Flags.Select(flag => flag.Reason).ToListAsync())).Order().Reverse());
        Assert.Equal(1, await _app.WithLibraryAsync(library => library.ModerationCases.CountAsync()));
    }

    [Fact]
    public async Task What_a_moderator_has_looked_at_is_not_hidden_again_by_the_same_flag()
    {
        using var reader = await _app.OpenBrowserAsync(Role.Annotator);
        using var other = await _app.OpenBrowserAsync(Role.Annotator);
        using var moderator = await _app.OpenBrowserAsync(Role.Moderator);
        await reader.FlagAsync(_comment, ModerationReason.MayIdentifyPatient);
        using var decided = await moderator.DecideAsync(DecisionKind.Restore, "The paper itself says so.");
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);

        await other.FlagAsync(_comment, ModerationReason.MayIdentifyPatient);

        Assert.Contains(Text, await TextAsync(_app.OpenBrowser(), $"/articles/{_article}"), StringComparison.Ordinal);
        Assert.Equal(1, await _app.WithLibraryAsync(library => library.ModerationCases.CountAsync(one => one.ClosedAt == null)));
    }

    [Fact]
    public async Task Nobody_flags_their_own_post_or_one_they_may_not_see_and_readers_and_guests_flag_nothing()
    {
        using var writer = _app.OpenBrowser();
        await writer.LogInAsync("Will Writer");
        using var reader = await _app.OpenBrowserAsync(Role.Reader);
        using var annotator = await _app.OpenBrowserAsync(Role.Annotator);
        using var guest = _app.OpenBrowser();
        var hidden = await _app.AddCommentAsync(_article, 1, "Gone");
        await _app.WithLibraryAsync(library => library.Comments.Where(comment => comment.Id == hidden).ExecuteUpdateAsync(set => set.SetProperty(comment => comment.HiddenAt, DateTime.UnixEpoch)));

        Assert.Equal(HttpStatusCode.Forbidden, (await writer.GetAsync($"/flag/comment/{_comment}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"/flag/comment/{_comment}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await annotator.GetAsync($"/flag/comment/{hidden}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await annotator.GetAsync("/flag/comment/9999")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await annotator.GetAsync($"/flag/annotation/{Guid.NewGuid()}")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await guest.GetAsync($"/flag/comment/{_comment}")).StatusCode);
    }

    [Fact]
    public async Task What_is_hidden_leaves_the_search_and_comes_back_to_it_when_it_is_shown_again()
    {
        using var reader = await _app.OpenBrowserAsync(Role.Annotator);
        using var moderator = await _app.OpenBrowserAsync(Role.Moderator);
        using var guest = _app.OpenBrowser();
        Assert.Contains("Wolfsburg", await TextAsync(guest, "/search/comments?q=wolfsburg"), StringComparison.Ordinal);

        await reader.FlagAsync(_comment, ModerationReason.MayIdentifyPatient);
        Assert.Empty((await guest.OpenAsync("/search/comments?q=seventy")).QuerySelectorAll(".entry"));
        using var decided = await moderator.DecideAsync(DecisionKind.Restore, "Published.");

        Assert.Single((await guest.OpenAsync("/search/comments?q=seventy")).QuerySelectorAll(".entry"));
    }

    private static async Task<string> TextAsync(Browser browser, string path)
    {
        using var response = await browser.GetAsync(path);
        return await response.Content.ReadAsStringAsync();
    }
}
