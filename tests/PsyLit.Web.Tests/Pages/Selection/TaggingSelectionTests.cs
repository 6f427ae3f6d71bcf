using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Articles;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Verifying;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Selection;

/// <summary>Ticked records are tagged together, and the tag is taken off again.</summary>
public sealed class TaggingSelectionTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task What_a_guest_ticked_is_there_after_logging_in_to_tag_it()
    {
        var ids = await app.AddRecordsAsync("wallaby", 3);
        var account = await app.AddAccountAsync("Wanda Tagger", Role.Annotator);
        using var browser = app.OpenBrowser();

        using var pressed = await browser.PressAsync(await browser.OpenAsync("/search?q=wallaby"), "tag", tick: 2);
        Assert.Equal("/selection/tag", pressed.Headers.Location!.OriginalString);
        using var refused = await browser.GetAsync("/selection/tag");
        Assert.Contains("/account/log-in", refused.Headers.Location!.OriginalString, StringComparison.Ordinal);
        await browser.LogInAsync(account.UserName!);
        await browser.SubmitAsync(await browser.OpenAsync("/selection/tag"), "main form", ("Name", "To discuss"));

        var done = await browser.OpenAsync("/selection");
        Assert.Equal("“To discuss” is on 2 records more now.", done.QuerySelector(".page-message p")?.TextContent.Replace('\u00A0', ' '));
        Assert.Equal(2, (await app.SearchAsync("tag:\"to discuss\"")).Total);
        await browser.SubmitAsync(done, ".page-message form");
        Assert.Equal(0, (await app.SearchAsync("tag:\"to discuss\"")).Total);
        Assert.False(await app.WithLibraryAsync(library => library.Tags.AnyAsync(tag => tag.Key == "to discuss")));
        Assert.Equal(3, ids.Count);
    }

    [Fact]
    public async Task Undoing_leaves_a_tag_that_was_there_before()
    {
        await app.AddRecordsAsync("wombat", 3);
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        await browser.PressAsync(await browser.OpenAsync("/search?q=wombat"), "", tick: 1);
        await browser.SubmitAsync(await browser.OpenAsync("/selection/tag"), "main form", ("Name", "burrows"));
        await browser.PressAsync(await browser.OpenAsync("/search?q=wombat"), "page");

        await browser.SubmitAsync(await browser.OpenAsync("/selection/tag"), "main form", ("Name", "Burrows"));
        Assert.Equal(3, (await app.SearchAsync("tag:burrows")).Total);
        await browser.SubmitAsync(await browser.OpenAsync("/selection"), ".page-message form");

        Assert.Equal(1, (await app.SearchAsync("tag:burrows")).Total);
    }

    [Fact]
    public async Task Many_records_are_tagged_at_once_searches_follow_in_the_background_and_all_of_it_is_undone()
    {
        var count = IndexFollowing.Few + 100;
        await AddManyAsync("bettong", count);
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        await browser.PressAsync(await browser.OpenAsync("/search?q=bettong"), "all");

        await browser.SubmitAsync(await browser.OpenAsync("/selection/tag"), "main form", ("Name", "hoppers"));

        var rows = await app.WithLibraryAsync(library => library.ArticleTags.Where(row => row.Tag.Key == "hoppers").Select(row => new { row.AccountId, row.AddedAt }).ToListAsync());
        Assert.Equal(count, rows.Count);
        Assert.Single(rows.Distinct());
        var done = await browser.OpenAsync("/selection");
        Assert.Equal($"“hoppers” is on {count} records more now.", done.QuerySelector(".page-message p")?.TextContent.Replace('\u00A0', ' '));
        await Patience.WaitAsync(async () => (await app.SearchAsync("tag:hoppers")).Total == count, "searches find all that was tagged");
        await Patience.WaitAsync(async () => (await browser.OpenAsync("/tags/hoppers")).QuerySelector("#following") is null, "nothing waits any more");
        await browser.SubmitAsync(done, ".page-message form");

        Assert.False(await app.WithLibraryAsync(library => library.Tags.AnyAsync(tag => tag.Key == "hoppers")));
        await Patience.WaitAsync(async () => (await app.SearchAsync("tag:hoppers")).Total == 0, "searches have followed the undoing");
        await Patience.WaitAsync(async () => !await app.WithLibraryAsync(library => library.RetagQueue.AnyAsync()), "nothing waits any more");
        Assert.True((await app.WithAsync<IndexVerification, IndexFindings>(index => index.RunAsync())).IsSound);
    }

    [Fact]
    public async Task Who_may_not_tag_and_who_did_not_tag_are_refused()
    {
        await app.AddRecordsAsync("echidna", 1);
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        await reader.PressAsync(await reader.OpenAsync("/search?q=echidna"), "page");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("/selection/tag")).StatusCode);

        using var tagger = await app.OpenBrowserAsync(Role.Annotator);
        await tagger.PressAsync(await tagger.OpenAsync("/search?q=echidna"), "page");
        await tagger.SubmitAsync(await tagger.OpenAsync("/selection/tag"), "main form", ("Name", "spiny"));
        var undo = (await tagger.OpenAsync("/selection")).QuerySelector(".page-message form")!.GetAttribute("action")!;
        using var other = await app.OpenBrowserAsync(Role.Annotator);
        var token = ("__RequestVerificationToken", (await other.OpenAsync("/account/profile")).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value);

        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsync(undo, token)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await other.PostAsync("/selection/tag?handler=Undo&token=made-up", token)).StatusCode);
        Assert.Equal(1, (await app.SearchAsync("tag:spiny")).Total);
    }

    private async Task AddManyAsync(string word, int count)
    {
        var now = app.Clock.GetUtcNow().UtcDateTime;
        await app.WithLibraryAsync(async library =>
        {
            var articles = Enumerable.Range(1, count).Select(i => new Article { Title = $"A {word} of number {i}", MatchKey = Guid.NewGuid().ToString(), AddedAt = now, ChangedAt = now }).ToList();
            library.Articles.AddRange(articles);
            await library.SaveChangesAsync();
            library.IndexQueue.AddRange(articles.Select(article => new IndexQueueEntry { ArticleId = article.Id }));
            return await library.SaveChangesAsync();
        });
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
    }
}
