using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Notifications;
using PsyLit.Core.Notifications.Matching;
using PsyLit.Core.Notifications.Reading;
using PsyLit.Core.SavedSearches;
using PsyLit.Core.Tags;
using PsyLit.Core.Tags.Organising;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Notifications;

/// <summary>Item 7: records that come to match a watched topic later are told of once, those that matched before the watch never.</summary>
public sealed class NewMatchTests
{
    [Fact]
    public async Task An_abstract_that_arrives_later_is_told_of_once_and_what_matched_before_is_not()
    {
        await using var app = new PsyLitApp();
        var ann = (await app.AddAccountAsync("Ann", Role.Annotator)).Id;
        await app.AddArticleAsync("Rats in mazes");
        var later = await app.AddArticleAsync("A title that says nothing");
        await app.WatchSearchAsync(ann, "Rats", "rats");
        await app.TellAsync();

        await app.ChangeAsync(later, "Now it says that rats were given saline.");
        await app.TellAsync();
        await app.TellAsync();

        var row = Assert.Single(await app.NotificationsOfAsync(ann));
        Assert.Equal("1 record matches only now: “Rats”", NotificationSentence.Of(row));
        Assert.Equal($"/articles/{later}", row.Path);

        // It goes, and comes back: no news.
        await app.ChangeAsync(later, "Mice, after a correction.");
        await app.TellAsync();
        await app.ChangeAsync(later, "Rats after all.");
        await app.TellAsync();
        Assert.Single(await app.NotificationsOfAsync(ann));
    }

    [Fact]
    public async Task A_concept_that_the_vocabulary_gains_is_one_notification_however_many_searches_and_records()
    {
        await using var app = new PsyLitApp();
        var ann = (await app.AddAccountAsync("Ann", Role.Annotator)).Id;
        await app.AddArticleAsync("Zorbamine in rats");
        await app.AddArticleAsync("Zorbamine in mice");
        await app.AddArticleAsync("Psilocybin in mice");
        await app.WatchSearchAsync(ann, "The drug", "psilocybin");
        await app.TellAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        // Records that stay as they are come to match this one, because it is read otherwise.
        await app.WatchSearchAsync(ann, "The new name", "zorbamine");
        await app.TellAsync();

        await app.GainNameAsync("psilocybin", "zorbamine");
        // One of the two is due, and the other is looked at with it.
        app.Clock.Advance(NewMatches.Pause - TimeSpan.FromMinutes(1));
        await app.TellAsync();
        await app.TellAsync();

        var row = Assert.Single(await app.NotificationsOfAsync(ann));
        Assert.Equal("3 records match only now: “The drug”, “The new name”", NotificationSentence.Of(row));
    }

    [Fact]
    public async Task What_somebody_tagged_themselves_is_no_news_and_what_another_tagged_is()
    {
        await using var app = new PsyLitApp();
        var ann = await app.AddAccountAsync("Ann", Role.Annotator);
        var ben = await app.AddAccountAsync("Ben", Role.Annotator);
        var (one, two) = (await app.AddArticleAsync("The first of two"), await app.AddArticleAsync("The second of two"));
        await app.WatchSearchAsync(ann.Id, "To discuss", "tag:discuss");
        await app.TellAsync();

        await app.TagAsync(one, ann.Id);
        await app.TagAsync(two, ben.Id);
        app.Clock.Advance(NewMatches.Pause);
        await app.TellAsync();

        Assert.Equal($"/articles/{two}", Assert.Single(await app.NotificationsOfAsync(ann.Id)).Path);
    }

    [Fact]
    public async Task A_watched_concept_tells_of_a_record_that_names_it_later_and_who_began_to_watch_since_is_not_told()
    {
        await using var app = new PsyLitApp();
        var (ann, ben) = ((await app.AddAccountAsync("Ann", Role.Annotator)).Id, (await app.AddAccountAsync("Ben", Role.Annotator)).Id);
        var (one, two) = (await app.AddArticleAsync("A title that says nothing"), await app.AddArticleAsync("Another one"));
        await app.WatchAsync(ann, WatchKind.Concept, "psilocybin");
        await app.TellAsync();

        await app.ChangeAsync(one, "It was psilocybin.");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.WatchAsync(ben, WatchKind.Concept, "psilocybin");
        await app.TellAsync();
        Assert.Equal("1 record matches only now: “Psilocybin”", NotificationSentence.Of(Assert.Single(await app.NotificationsOfAsync(ann))), ignoreCase: true);
        Assert.Empty(await app.NotificationsOfAsync(ben));

        await app.ChangeAsync(two, "Psilocybin again.");
        await app.TellAsync();
        Assert.Equal($"/articles/{two}", Assert.Single(await app.NotificationsOfAsync(ben)).Path);
        Assert.Equal(2, (await app.NotificationsOfAsync(ann)).Count);
    }

    [Fact]
    public async Task A_watched_tag_tells_of_records_that_others_put_it_on_and_not_of_one_that_is_renamed_or_comes_back()
    {
        await using var app = new PsyLitApp();
        var (ann, ben) = ((await app.AddAccountAsync("Ann", Role.Annotator)).Id, (await app.AddAccountAsync("Ben", Role.Annotator)).Id);
        var articles = new List<long>();
        foreach (var title in new[] { "One", "Two", "Three" })
            articles.Add(await app.AddArticleAsync(title));
        await app.TagAsync(articles[0], ben);
        var tag = await app.WithLibraryAsync(library => library.Tags.Select(one => one.Id).SingleAsync());
        await app.WatchAsync(ann, WatchKind.Tag, tag.ToString(CultureInfo.InvariantCulture));
        await app.TellAsync();

        app.Clock.Advance(NewMatches.Pause);
        await app.TagAsync(articles[1], ben);
        await app.TagAsync(articles[2], ann);
        await app.TellAsync();
        Assert.Equal($"/articles/{articles[1]}", Assert.Single(await app.NotificationsOfAsync(ann)).Path);

        app.Clock.Advance(NewMatches.Pause);
        await app.WithAsync<OrganiseTags, TagChanged>(organise => organise.RenameAsync("discuss", "To discuss", ben));
        var removed = await app.WithAsync<ArticleTags, RemovedTag?>(tags => tags.RemoveAsync(articles[0], "to discuss"));
        await app.TellAsync();
        await app.WithAsync<ArticleTags, string?>(tags => tags.RestoreAsync(removed!));
        app.Clock.Advance(NewMatches.Pause);
        await app.TellAsync();
        Assert.Single(await app.NotificationsOfAsync(ann));
    }

    [Fact]
    public async Task A_watch_that_begins_again_begins_with_what_matches_then_and_a_deleted_search_tells_nothing()
    {
        await using var app = new PsyLitApp();
        var ann = (await app.AddAccountAsync("Ann", Role.Annotator)).Id;
        var later = await app.AddArticleAsync("A title that says nothing");
        var search = await app.WatchSearchAsync(ann, "Rats", "rats");
        await app.TellAsync();
        await app.WatchAsync(ann, WatchKind.Search, search, WatchLevel.Normal);
        await app.ChangeAsync(later, "Rats.");
        await app.WatchAsync(ann, WatchKind.Search, search);
        await app.TellAsync();
        Assert.Empty(await app.NotificationsOfAsync(ann));

        await app.WithAsync<SavedSearchList, bool>(list => list.DeleteAsync(ann, long.Parse(search, CultureInfo.InvariantCulture)));
        await app.ChangeAsync(await app.AddArticleAsync("Another title"), "Rats.");
        await app.TellAsync();
        Assert.Empty(await app.NotificationsOfAsync(ann));
    }

    [Fact]
    public async Task What_a_muted_concept_is_in_is_left_out()
    {
        await using var app = new PsyLitApp();
        var ann = (await app.AddAccountAsync("Ann", Role.Annotator)).Id;
        var later = await app.AddArticleAsync("A title that says nothing");
        await app.WatchSearchAsync(ann, "Saline", "saline");
        await app.WatchAsync(ann, WatchKind.Concept, "rat", WatchLevel.Mute);
        await app.TellAsync();
        await app.ChangeAsync(later, "Rats were given saline.");
        await app.TellAsync();
        Assert.Empty(await app.NotificationsOfAsync(ann));
    }
}
