using System.Globalization;
using PsyLit.Core.Accounts;
using PsyLit.Core.Imports;
using PsyLit.Core.Notifications;
using PsyLit.Core.Notifications.Mail;
using PsyLit.Core.Notifications.Reading;
using PsyLit.Core.SavedSearches;
using PsyLit.Core.Search;
using PsyLit.Formats.Records;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Notifications;

/// <summary>Item 7: new records for what people watch.</summary>
public sealed class NewRecordTests
{
    [Fact]
    public async Task An_import_tells_each_person_once_however_many_of_their_topics_it_touches()
    {
        await using var app = new PsyLitApp();
        var ann = (await app.AddAccountAsync("Ann", Role.Annotator)).Id;
        var ben = (await app.AddAccountAsync("Ben", Role.Annotator)).Id;
        var (saved, _) = await app.WithAsync<SavedSearchList, (SavedSearch?, string?)>(list => list.AddAsync(ann, "Rats", new SearchRequest { Text = "rats" }));
        await app.WatchAsync(ann, WatchKind.Concept, "psilocybin");
        await app.WatchAsync(ann, WatchKind.Search, saved!.Id.ToString(CultureInfo.InvariantCulture));
        await app.WatchAsync(ben, WatchKind.Concept, "ketamine");

        await ImportAsync(app, "Psilocybin in rats", "Psilocybin in people", "Coffee in rats", "Tea");
        await app.TellAsync();
        await app.TellAsync();

        var row = Assert.Single(await app.WithAsync<NotificationList, List<NotificationRow>>(list => list.PageAsync(ann, onlyUnread: true, 0, 10)));
        Assert.StartsWith("3 new records for ", NotificationSentence.Of(row), StringComparison.Ordinal);
        Assert.Contains("“Rats”", NotificationSentence.Of(row), StringComparison.Ordinal);
        Assert.Contains("“psilocybin”", NotificationSentence.Of(row), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await app.WithAsync<NotificationList, List<NotificationRow>>(list => list.PageAsync(ben, onlyUnread: true, 0, 10)));
    }

    [Fact]
    public async Task A_single_record_is_what_the_notification_leads_to_and_a_muted_topic_takes_its_records_out()
    {
        await using var app = new PsyLitApp();
        (app.Settings["Mail:From"], app.Settings["Mail:Site"]) = ("psylit@example.org", "https://psylit.example.org");
        var ann = (await app.AddAccountAsync("Ann", Role.Annotator)).Id;
        await app.WatchAsync(ann, WatchKind.Concept, "psilocybin");
        await app.WatchAsync(ann, WatchKind.Concept, "rat", WatchLevel.Mute);

        var ids = await ImportAsync(app, "Psilocybin in rats", "Psilocybin in people");
        await app.TellAsync();

        var row = Assert.Single(await app.WithAsync<NotificationList, List<NotificationRow>>(list => list.PageAsync(ann, onlyUnread: true, 0, 10)));
        Assert.Equal($"/articles/{ids[1]}", row.Path);
        // An e-mail says which record it is, as the page does.
        var letter = await app.WithAsync<MailLetters, string?>(letters => Task.FromResult(letters.Digest(new MailWish { AccountId = ann, Address = "ann@example.org" }, [row]).TextBody));
        Assert.Contains("Psilocybin in people", letter, StringComparison.Ordinal);
    }

    private static async Task<List<long>> ImportAsync(PsyLitApp app, params string[] titles)
    {
        var now = app.Clock.GetUtcNow().UtcDateTime;
        var ids = new List<long>();
        foreach (var title in titles)
            ids.Add(await app.AddArticleAsync(title, article => article.Abstract = [new AbstractSection(null, null, title + ".")]));
        await app.WithLibraryAsync(library =>
        {
            var import = new Import { FileName = "new.ris", StartedAt = now, FinishedAt = now, State = ImportState.Finished, Added = titles.Length };
            foreach (var id in ids)
                import.Entries.Add(new ImportEntry { Outcome = ImportOutcome.Added, ArticleId = id });
            library.Imports.Add(import);
            return library.SaveChangesAsync();
        });
        return ids;
    }
}
