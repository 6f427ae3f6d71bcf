using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Concepts.Publishing;
using PsyLit.Core.Concepts.Versions;
using PsyLit.Core.Imports;
using PsyLit.Core.Notifications;
using PsyLit.Core.Notifications.Matching;
using PsyLit.Core.Notifications.Reading;
using PsyLit.Core.SavedSearches;
using PsyLit.Core.Search;
using PsyLit.Core.Tags;
using PsyLit.Formats.Records;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Notifications;

/// <summary>Steps of tests about records that come to match what is watched.</summary>
internal static class MatchSteps
{
    /// <summary>Publishes a vocabulary in which a concept has one more name, and looks the records through.</summary>
    public static async Task GainNameAsync(this PsyLitApp app, string conceptId, string name)
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

    public static Task<int> ImportedAsync(this PsyLitApp app, long added) => app.WithLibraryAsync(library =>
    {
        var now = app.Clock.GetUtcNow().UtcDateTime;
        var import = new Import { FileName = "new.ris", StartedAt = now, FinishedAt = now, State = ImportState.Finished, Added = 1 };
        import.Entries.Add(new ImportEntry { Outcome = ImportOutcome.Added, ArticleId = added });
        library.Imports.Add(import);
        return library.SaveChangesAsync();
    });

    public static Task<List<NotificationRow>> NotificationsOfAsync(this PsyLitApp app, long accountId) =>
        app.WithAsync<NotificationList, List<NotificationRow>>(list => list.PageAsync(accountId, onlyUnread: false, 0, 10));

    public static async Task<string> WatchSearchAsync(this PsyLitApp app, long accountId, string name, string text)
    {
        var (saved, problem) = await app.WithAsync<SavedSearchList, (SavedSearch?, string?)>(list => list.AddAsync(accountId, name, new SearchRequest { Text = text }));
        Assert.Null(problem);
        var key = saved!.Id.ToString(CultureInfo.InvariantCulture);
        await app.WatchAsync(accountId, WatchKind.Search, key);
        return key;
    }

    /// <summary>Changes the text of a record as a re-import does it, some time later.</summary>
    public static async Task ChangeAsync(this PsyLitApp app, long articleId, string text)
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

    public static Task<string?> TagAsync(this PsyLitApp app, long articleId, long accountId) =>
        app.WithAsync<ArticleTags, string?>(tags => tags.AddAsync(articleId, accountId, "discuss"));
}
