using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Feeds;
using PsyLit.Core.Notifications;
using PsyLit.Core.Notifications.Reading;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Notifications;

/// <summary>Item 7: the list, the bell, the feed, the buttons.</summary>
public sealed class NotificationPageTests : IAsyncLifetime
{
    private readonly PsyLitApp _app = new();
    private long _article;
    private long _ann;
    private long _ben;
    private Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _article = await _app.AddArticleAsync("A trial of TrkB");
        _ann = (await _app.AddAccountAsync("Ann", Role.Annotator)).Id;
        _ben = (await _app.AddAccountAsync("Ben", Role.Annotator)).Id;
        _browser = _app.OpenBrowser();
        await _browser.LogInAsync("Ann");
        await _app.WatchAsync(_ann, WatchKind.Record, _article.ToString(CultureInfo.InvariantCulture));
    }

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        return _app.DisposeAsync();
    }

    [Fact]
    public async Task The_bell_counts_what_is_unread_and_opening_one_reads_it()
    {
        var comment = await _app.CommentWithEventAsync(_article, _ben, "Look at table 2");
        await _app.TellAsync();

        var list = await _browser.OpenAsync("/notifications");
        Assert.Equal("1", list.QuerySelector(".bell-count")!.TextContent);
        Assert.Equal("A trial of TrkB", list.QuerySelector(".notified h3")!.TextContent);
        Assert.Equal("20 January 2026", list.QuerySelector("h2.section-title")!.TextContent);
        Assert.Contains("Ben commented", list.QuerySelector(".notification")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Look at table 2", list.QuerySelector(".notification")!.TextContent, StringComparison.Ordinal);
        using var opened = await _browser.GetAsync(list.QuerySelector(".notification a")!.GetAttribute("href")!);

        Assert.Equal($"/comments/{comment}", opened.Headers.Location!.OriginalString);
        var after = await _browser.OpenAsync("/notifications");
        Assert.Null(after.QuerySelector(".bell-count"));
        Assert.Null(after.QuerySelector(".notification"));
        Assert.NotNull((await _browser.OpenAsync("/notifications?show=all")).QuerySelector(".notification"));
    }

    [Fact]
    public async Task One_or_all_are_marked_as_read_and_what_came_since_the_page_was_opened_stays()
    {
        for (var i = 0; i < 3; i++)
            await _app.CommentWithEventAsync(_article, _ben, $"Words {i}");
        await _app.TellAsync();
        using var one = await _browser.SubmitAsync(await _browser.OpenAsync("/notifications"), ".read-one");
        var list = await _browser.OpenAsync("/notifications");
        Assert.Equal("2", list.QuerySelector(".bell-count")!.TextContent);
        await _app.CommentWithEventAsync(_article, _ben, "Later");
        await _app.TellAsync();

        using var all = await _browser.SubmitAsync(list, ".read-all");

        Assert.Contains("Later", Assert.Single((await _browser.OpenAsync("/notifications")).QuerySelectorAll(".notification")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_opens_or_reads_the_notifications_of_another()
    {
        await _app.CommentWithEventAsync(_article, _ben);
        await _app.TellAsync();
        using var ben = _app.OpenBrowser();
        await ben.LogInAsync("Ben");
        using var guest = _app.OpenBrowser();

        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync("/notifications/1")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await guest.GetAsync("/notifications")).StatusCode);
        Assert.Equal(1, await _app.WithAsync<NotificationList, int>(list => list.UnreadAsync(_ann)));
    }

    [Fact]
    public async Task The_private_feed_holds_them_for_who_has_the_key()
    {
        await _app.CommentWithEventAsync(_article, _ben, "Look at table 2");
        await _app.TellAsync();
        var key = await _app.WithAsync<FeedKeys, string>(keys => keys.OfAsync(_ann));
        using var reader = _app.OpenBrowser();

        using var feed = await reader.GetAsync($"/feeds/notifications?key={key}");
        var text = await feed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, feed.StatusCode);
        Assert.Contains("Look at table 2", text, StringComparison.Ordinal);
        Assert.Contains("Ben commented: A trial of TrkB", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/feeds/notifications?key=guessed")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/feeds/notifications")).StatusCode);
    }

    [Fact]
    public async Task A_button_on_the_page_of_a_thing_says_how_much_one_wants_to_be_told_of_it()
    {
        var page = await _browser.OpenAsync("/concepts/psilocybin");
        Assert.Equal("Normal", page.QuerySelector(".watch [aria-pressed=true]")!.TextContent);

        using var set = await _browser.SubmitAsync(page, ".watch button[value=Watch]");

        Assert.Equal("/concepts/psilocybin", set.Headers.Location!.OriginalString);
        Assert.Equal("Watch", (await _browser.OpenAsync("/concepts/psilocybin")).QuerySelector(".watch [aria-pressed=true]")!.TextContent);
        var settings = await _browser.OpenAsync("/notifications/settings");
        Assert.Equal(2, settings.QuerySelectorAll(".watched-list li").Length);
        using var guest = _app.OpenBrowser();
        Assert.Null((await guest.OpenAsync("/concepts/psilocybin")).QuerySelector(".watch"));
        Assert.NotNull((await _browser.OpenAsync($"/articles/{_article}")).QuerySelector(".watch [aria-pressed=true][value=Watch]"));
    }

    [Fact]
    public async Task The_settings_name_everything_that_is_watched_and_nothing_that_one_may_not_know_of()
    {
        var comment = await _app.CommentWithEventAsync(_article, _ben);
        var group = await _app.WithLibraryAsync(async library =>
        {
            var made = new Core.Groups.Group { Name = "Quokka club" };
            library.Groups.Add(made);
            await library.SaveChangesAsync();
            return made.Id;
        });
        foreach (var (kind, key) in new[] { (WatchKind.Person, $"{_ben}"), (WatchKind.Concept, "psilocybin"), (WatchKind.Thread, $"comment/{comment}"), (WatchKind.Thread, $"annotation/{comment}"), (WatchKind.Group, $"{group}") })
            await _app.WatchAsync(_ann, kind, key);

        var watched = (await _browser.OpenAsync("/notifications/settings")).QuerySelectorAll(".watched-list a").Select(link => link.TextContent).Order(StringComparer.Ordinal);

        Assert.Equal(["A thread on A trial of TrkB", "A trial of TrkB", "Ben", "Psilocybin"], watched);
    }

    [Theory]
    [InlineData(WatchKind.Record, "9999")]
    [InlineData(WatchKind.Group, "1")]
    [InlineData(WatchKind.Search, "1")]
    [InlineData(WatchKind.Thread, "comment/9999")]
    [InlineData(WatchKind.Thread, "annotation/1")]
    public async Task What_one_may_not_know_of_cannot_be_watched(WatchKind kind, string key)
    {
        await _app.WithLibraryAsync(library =>
        {
            library.Groups.Add(new() { Name = "Others" });
            library.SavedSearches.Add(new() { AccountId = _ben, Name = "Ben's" });
            return library.SaveChangesAsync();
        });
        var token = (await _browser.OpenAsync("/concepts/psilocybin")).QuerySelector(".watch input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var answer = await _browser.PostAsync("/watch", ("__RequestVerificationToken", token), ("kind", kind.ToString()), ("key", key), ("level", "Watch"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(1, await _app.WithLibraryAsync(library => library.Watches.CountAsync()));
    }
}
