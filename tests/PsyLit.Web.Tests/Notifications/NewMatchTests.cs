using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Concepts.Publishing;
using PsyLit.Core.Concepts.Versions;
using PsyLit.Core.Imports;
using PsyLit.Core.Notifications;
using PsyLit.Core.Notifications.Matching;
using PsyLit.Core.Notifications.Reading;
using PsyLit.Core.SavedSearches;
using PsyLit.Core.Search;
using PsyLit.Core.Tags;
using PsyLit.Core.Tags.Organising;
using PsyLit.Formats.Records;
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
        await WatchSearchAsync(app, ann, "Rats", "rats");
        await app.TellAsync();

        await ChangeAsync(app, later, "Now it says that rats were given saline.");
        await app.TellAsync();
        await app.TellAsync();

        var row = Assert.Single(await ToldAsync(app, ann));
        Assert.Equal("1 record matches only now: “Rats”", NotificationSentence.Of(row));
        Assert.Equal($"/articles/{later}", row.Path);

        // It goes, and comes back: no news.
        await ChangeAsync(app, later, "Mice, after a correction.");
        await app.TellAsync();
        await ChangeAsync(app, later, "Rats after all.");
        await app.TellAsync();
        Assert.Single(await ToldAsync(app, ann));
    }

    [Fact]
    public async Task A_concept_that_the_vocabulary_gains_is_one_notification_however_many_searches_and_records()
    {
        await using var app = new PsyLitApp();
        var ann = (await app.AddAccountAsync("Ann", Role.Annotator)).Id;
        await app.AddArticleAsync("Zorbamine in rats");
        await app.AddArticleAsync("Zorbamine in mice");
        await app.AddArticleAsync("Psilocybin in mice");
        await WatchSearchAsync(app, ann, "The drug", "psilocybin");
        await app.TellAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        // Records that stay as they are come to match this one, because it is read otherwise.
        await WatchSearchAsync(app, ann, "The new name", "zorbamine");
        await app.TellAsync();

        await GainNameAsync(app, "psilocybin", "zorbamine");
        // One of the two is due, and the other is looked at with it.
        app.Clock.Advance(NewMatches.Pause - TimeSpan.FromMinutes(1));
        await app.TellAsync();
        await app.TellAsync();

        var row = Assert.Single(await ToldAsync(app, ann));
        Assert.Equal("3 records match only now: “The drug”, “The new name”", NotificationSentence.Of(row));
    }

    [Fact]
    public async Task An_import_tells_of_what_it_changed_together_with_what_it_brought()
    {
        await using var app = new PsyLitApp();
        var ann = (await app.AddAccountAsync("Ann", Role.Annotator)).Id;
        var old = await app.AddArticleAsync("A title that says nothing", article => article.Pmid = "11");
        await WatchSearchAsync(app, ann, "Rats", "rats");
        await app.TellAsync();

        await ChangeAsync(app, old, "Rats were given saline.");
        var added = await app.AddArticleAsync("Rats in mazes", article => (article.Doi, article.DoiKey) = ("10.1234/Rats", "10.1234/rats"));
        await app.WithLibraryAsync(library =>
        {
            var now = app.Clock.GetUtcNow().UtcDateTime;
            var import = new Import { FileName = "new.ris", StartedAt = now, FinishedAt = now, State = ImportState.Finished, Added = 1, Updated = 1 };
            import.Entries.Add(new ImportEntry { Outcome = ImportOutcome.Added, ArticleId = added });
            import.Entries.Add(new ImportEntry { Outcome = ImportOutcome.Updated, ArticleId = old });
            library.Imports.Add(import);
            return library.SaveChangesAsync();
        });
        await app.TellAsync();
        app.Clock.Advance(NewMatches.Pause);
        await app.TellAsync();

        var row = Assert.Single(await ToldAsync(app, ann));
        Assert.Equal("1 new record and 1 that matches only now for “Rats”", NotificationSentence.Of(row));
        // Both are found by where it leads.
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        var found = (await reader.OpenAsync(row.Path)).QuerySelectorAll(".entry-title").Select(title => title.TextContent.Trim()).Order(StringComparer.Ordinal);
        Assert.Equal(["A title that says nothing", "Rats in mazes"], found);
    }

    [Fact]
    public async Task While_an_import_runs_nothing_is_told()
    {
        await using var app = new PsyLitApp();
        var ann = (await app.AddAccountAsync("Ann", Role.Annotator)).Id;
        await WatchSearchAsync(app, ann, "Rats", "rats");
        await app.TellAsync();
        var import = await app.WithLibraryAsync(async library =>
        {
            var running = new Import { FileName = "new.ris", StartedAt = app.Clock.GetUtcNow().UtcDateTime, State = ImportState.Running };
            library.Imports.Add(running);
            await library.SaveChangesAsync();
            return running.Id;
        });
        await ChangeAsync(app, await app.AddArticleAsync("Rats in mazes"), "Rats.");
        await app.TellAsync();
        Assert.Empty(await ToldAsync(app, ann));

        await app.WithLibraryAsync(async library =>
        {
            (await library.Imports.FindAsync(import))!.State = ImportState.Cancelled;
            return await library.SaveChangesAsync();
        });
        await app.TellAsync();
        Assert.Single(await ToldAsync(app, ann));
    }

    [Fact]
    public async Task What_somebody_tagged_themselves_is_no_news_and_what_another_tagged_is()
    {
        await using var app = new PsyLitApp();
        var ann = await app.AddAccountAsync("Ann", Role.Annotator);
        var ben = await app.AddAccountAsync("Ben", Role.Annotator);
        var (one, two) = (await app.AddArticleAsync("The first of two"), await app.AddArticleAsync("The second of two"));
        await WatchSearchAsync(app, ann.Id, "To discuss", "tag:discuss");
        await app.TellAsync();

        await TagAsync(app, one, ann.Id);
        await TagAsync(app, two, ben.Id);
        app.Clock.Advance(NewMatches.Pause);
        await app.TellAsync();

        Assert.Equal($"/articles/{two}", Assert.Single(await ToldAsync(app, ann.Id)).Path);
    }

    [Fact]
    public async Task A_watched_concept_tells_of_a_record_that_names_it_later_and_who_began_to_watch_since_is_not_told()
    {
        await using var app = new PsyLitApp();
        var (ann, ben) = ((await app.AddAccountAsync("Ann", Role.Annotator)).Id, (await app.AddAccountAsync("Ben", Role.Annotator)).Id);
        var (one, two) = (await app.AddArticleAsync("A title that says nothing"), await app.AddArticleAsync("Another one"));
        await app.WatchAsync(ann, WatchKind.Concept, "psilocybin");
        await app.TellAsync();

        await ChangeAsync(app, one, "It was psilocybin.");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.WatchAsync(ben, WatchKind.Concept, "psilocybin");
        await app.TellAsync();
        Assert.Equal("1 record matches only now: “Psilocybin”", NotificationSentence.Of(Assert.Single(await ToldAsync(app, ann))), ignoreCase: true);
        Assert.Empty(await ToldAsync(app, ben));

        await ChangeAsync(app, two, "Psilocybin again.");
        await app.TellAsync();
        Assert.Equal($"/articles/{two}", Assert.Single(await ToldAsync(app, ben)).Path);
        Assert.Equal(2, (await ToldAsync(app, ann)).Count);
    }

    [Fact]
    public async Task A_watched_tag_tells_of_records_that_others_put_it_on_and_not_of_one_that_is_renamed_or_comes_back()
    {
        await using var app = new PsyLitApp();
        var (ann, ben) = ((await app.AddAccountAsync("Ann", Role.Annotator)).Id, (await app.AddAccountAsync("Ben", Role.Annotator)).Id);
        var articles = new List<long>();
        foreach (var title in new[] { "One", "Two", "Three" })
            articles.Add(await app.AddArticleAsync(title));
        await TagAsync(app, articles[0], ben);
        var tag = await app.WithLibraryAsync(library => library.Tags.Select(one => one.Id).SingleAsync());
        await app.WatchAsync(ann, WatchKind.Tag, tag.ToString(CultureInfo.InvariantCulture));
        await app.TellAsync();

        app.Clock.Advance(NewMatches.Pause);
        await TagAsync(app, articles[1], ben);
        await TagAsync(app, articles[2], ann);
        await app.TellAsync();
        Assert.Equal($"/articles/{articles[1]}", Assert.Single(await ToldAsync(app, ann)).Path);

        app.Clock.Advance(NewMatches.Pause);
        await app.WithAsync<OrganiseTags, TagChanged>(organise => organise.RenameAsync("discuss", "To discuss", ben));
        var removed = await app.WithAsync<ArticleTags, RemovedTag?>(tags => tags.RemoveAsync(articles[0], "to discuss"));
        await app.TellAsync();
        await app.WithAsync<ArticleTags, string?>(tags => tags.RestoreAsync(removed!));
        app.Clock.Advance(NewMatches.Pause);
        await app.TellAsync();
        Assert.Single(await ToldAsync(app, ann));
    }

    [Fact]
    public async Task A_watch_that_begins_again_begins_with_what_matches_then_and_a_deleted_search_tells_nothing()
    {
        await using var app = new PsyLitApp();
        var ann = (await app.AddAccountAsync("Ann", Role.Annotator)).Id;
        var later = await app.AddArticleAsync("A title that says nothing");
        var search = await WatchSearchAsync(app, ann, "Rats", "rats");
        await app.TellAsync();
        await app.WatchAsync(ann, WatchKind.Search, search, WatchLevel.Normal);
        await ChangeAsync(app, later, "Rats.");
        await app.WatchAsync(ann, WatchKind.Search, search);
        await app.TellAsync();
        Assert.Empty(await ToldAsync(app, ann));

        await app.WithAsync<SavedSearchList, bool>(list => list.DeleteAsync(ann, long.Parse(search, CultureInfo.InvariantCulture)));
        await ChangeAsync(app, await app.AddArticleAsync("Another title"), "Rats.");
        await app.TellAsync();
        Assert.Empty(await ToldAsync(app, ann));
    }

    [Fact]
    public async Task What_a_muted_concept_is_in_is_left_out()
    {
        await using var app = new PsyLitApp();
        var ann = (await app.AddAccountAsync("Ann", Role.Annotator)).Id;
        var later = await app.AddArticleAsync("A title that says nothing");
        await WatchSearchAsync(app, ann, "Saline", "saline");
        await app.WatchAsync(ann, WatchKind.Concept, "rat", WatchLevel.Mute);
        await app.TellAsync();
        await ChangeAsync(app, later, "Rats were given saline.");
        await app.TellAsync();
        Assert.Empty(await ToldAsync(app, ann));
    }

    private static async Task GainNameAsync(PsyLitApp app, string conceptId, string name)
    {
        var newest = await app.WithLibraryAsync(library => library.VocabularyVersions.OrderByDescending(version => version.Number).FirstAsync());
        var concept = (await VocabularyInForce.ReadAsync(newest.Content)).Find(conceptId)!;
        var content = VocabularyDocument.Parse(newest.Content).With(concept with { Synonyms = [.. concept.Synonyms, name] }).Text;
        var result = await app.WithAsync<VocabularyPublication, PublishResult>(publication =>
            publication.PublishAsync(new VocabularyVersion { Content = content, Origin = VocabularyOrigin.Edited, Note = "A name" }, newest.Number));
        Assert.Equal(newest.Number + 1, result.Number);
        while (await app.WithAsync<Retagging, bool>(retagging => retagging.NextAsync()))
        {
        }
    }

    private static Task<List<NotificationRow>> ToldAsync(PsyLitApp app, long accountId) =>
        app.WithAsync<NotificationList, List<NotificationRow>>(list => list.PageAsync(accountId, onlyUnread: false, 0, 10));

    private static async Task<string> WatchSearchAsync(PsyLitApp app, long accountId, string name, string text)
    {
        var (saved, problem) = await app.WithAsync<SavedSearchList, (SavedSearch?, string?)>(list => list.AddAsync(accountId, name, new SearchRequest { Text = text }));
        Assert.Null(problem);
        var key = saved!.Id.ToString(CultureInfo.InvariantCulture);
        await app.WatchAsync(accountId, WatchKind.Search, key);
        return key;
    }

    // As a re-import does it, some time later.
    private static async Task ChangeAsync(PsyLitApp app, long articleId, string text)
    {
        app.Clock.Advance(NewMatches.Pause);
        await app.WithLibraryAsync(async library =>
        {
            await using var transaction = await library.Database.BeginTransactionAsync();
            var article = (await library.Articles.FindAsync(articleId))!;
            article.Abstract = [new AbstractSection(null, null, text)];
            await library.QueueForIndexAsync(articleId);
            var changed = await library.SaveChangesAsync();
            await transaction.CommitAsync();
            return changed;
        });
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
    }

    private static Task<string?> TagAsync(PsyLitApp app, long articleId, long accountId) =>
        app.WithAsync<ArticleTags, string?>(tags => tags.AddAsync(articleId, accountId, "discuss"));
}
