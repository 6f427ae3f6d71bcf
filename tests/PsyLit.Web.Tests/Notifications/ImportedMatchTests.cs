using PsyLit.Core.Accounts;
using PsyLit.Core.Imports;
using PsyLit.Core.Notifications.Matching;
using PsyLit.Core.Notifications.Reading;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Notifications;

/// <summary>Item 7: an import and what it changed are told together, and nothing is told twice.</summary>
public sealed class ImportedMatchTests
{
    [Fact]
    public async Task An_import_tells_of_what_it_changed_together_with_what_it_brought()
    {
        await using var app = new PsyLitApp();
        var ann = (await app.AddAccountAsync("Ann", Role.Annotator)).Id;
        var old = await app.AddArticleAsync("A title that says nothing", article => article.Pmid = "11");
        await app.WatchSearchAsync(ann, "Rats", "rats");
        await app.TellAsync();

        await app.ChangeAsync(old, "Rats were given saline.");
        var added = await app.AddArticleAsync("Rats in mazes", article => (article.Doi, article.DoiKey) = ("10.1234/Rats", "10.1234/rats"));
        await app.ImportedAsync(added);
        await app.TellAsync();
        app.Clock.Advance(NewMatches.Pause);
        await app.TellAsync();

        var row = Assert.Single(await app.NotificationsOfAsync(ann));
        Assert.Equal("1 new record and 1 that matches only now for “Rats”", NotificationSentence.Of(row));
        // Both are found by where it leads.
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        var found = (await reader.OpenAsync(row.Path)).QuerySelectorAll(".entry-title").Select(title => title.TextContent.Trim()).Order(StringComparer.Ordinal);
        Assert.Equal(["A title that says nothing", "Rats in mazes"], found);
    }

    [Fact]
    public async Task Of_two_imports_that_wait_each_tells_of_its_own_records()
    {
        await using var app = new PsyLitApp();
        var ann = (await app.AddAccountAsync("Ann", Role.Annotator)).Id;
        await app.WatchSearchAsync(ann, "Rats", "rats");
        await app.TellAsync();

        await app.ImportedAsync(await app.AddArticleAsync("Rats in mazes"));
        await app.ImportedAsync(await app.AddArticleAsync("Rats in boxes"));
        await app.TellAsync();
        app.Clock.Advance(NewMatches.Pause);
        await app.TellAsync();

        Assert.Equal(["1 new record for “Rats”", "1 new record for “Rats”"], (await app.NotificationsOfAsync(ann)).Select(NotificationSentence.Of));
    }

    [Fact]
    public async Task While_an_import_runs_nothing_is_told()
    {
        await using var app = new PsyLitApp();
        var ann = (await app.AddAccountAsync("Ann", Role.Annotator)).Id;
        await app.WatchSearchAsync(ann, "Rats", "rats");
        await app.TellAsync();
        var import = await app.WithLibraryAsync(async library =>
        {
            var running = new Import { FileName = "new.ris", StartedAt = app.Clock.GetUtcNow().UtcDateTime, State = ImportState.Running };
            library.Imports.Add(running);
            await library.SaveChangesAsync();
            return running.Id;
        });
        await app.ChangeAsync(await app.AddArticleAsync("Rats in mazes"), "Rats.");
        await app.TellAsync();
        Assert.Empty(await app.NotificationsOfAsync(ann));

        await app.WithLibraryAsync(async library =>
        {
            (await library.Imports.FindAsync(import))!.State = ImportState.Cancelled;
            return await library.SaveChangesAsync();
        });
        await app.TellAsync();
        Assert.Single(await app.NotificationsOfAsync(ann));
    }
}
