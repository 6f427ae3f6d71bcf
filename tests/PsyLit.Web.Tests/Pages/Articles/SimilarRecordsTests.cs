using System.Net;
using PsyLit.Core.Relations;
using PsyLit.Core.Search;
using PsyLit.Formats.Records;
using PsyLit.Web.Tests.Pages.SavedSearches;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Articles;

public sealed class SimilarRecordsTests
{
    private const string Like = "Psilocybin given with escitalopram changed the head twitch response of mice through the 5-HT2A receptor.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_page_names_records_like_it_with_what_they_have_in_common()
    {
        await using var app = await LibraryAsync();
        var record = await app.BringInAsync("Escitalopram before psilocybin", Like);
        var alike = await app.BringInAsync("The head twitch and escitalopram", "A head twitch response after psilocybin needs 5-HT2A receptors; escitalopram weakened it.");
        using var guest = app.OpenBrowser();

        var similar = (await guest.OpenAsync($"/articles/{record}")).QuerySelector("#similar .entry")!;

        Assert.Equal($"/articles/{alike}", similar.QuerySelector(".entry-title a")?.GetAttribute("href"));
        Assert.NotNull(similar.QuerySelector(".similar-why a[href='/concepts/5-ht2a']"));
        Assert.NotNull(similar.QuerySelector(".similar-why a[href='/concepts/psilocybin']"));
        Assert.StartsWith("both about", similar.QuerySelector(".similar-why")?.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_stand_side_by_side_in_both_are_named_together()
    {
        await using var app = await LibraryAsync();
        var record = await app.BringInAsync("A first study", "The corticosterone response with hindpaw swelling.");
        await app.BringInAsync("A second study", "Hindpaw swelling followed corticosterone.");
        using var guest = app.OpenBrowser();

        var shared = (await guest.OpenAsync($"/articles/{record}")).QuerySelectorAll("#similar .entry .similar-why em").Select(word => word.TextContent).ToList();

        Assert.Contains(shared, word => word == "hindpaw swelling");
        Assert.Contains("corticosterone", shared);
    }

    [Fact]
    public async Task What_has_more_in_common_comes_first_and_what_has_nothing_is_not_there()
    {
        await using var app = await LibraryAsync();
        var record = await app.BringInAsync("Escitalopram before psilocybin", Like);
        var far = await app.BringInAsync("Escitalopram and sleep", "Escitalopram changed the sleep of mice, a weak response.");
        var near = await app.BringInAsync("Escitalopram and the head twitch", Like);
        var apart = await app.BringInAsync("Knitting patterns", "Wool, needles, and patience.");
        using var guest = app.OpenBrowser();

        var found = (await guest.OpenAsync($"/articles/{record}/similar")).QuerySelectorAll(".entry-title a").Select(link => link.GetAttribute("href")).ToList();

        Assert.Equal([$"/articles/{near}", $"/articles/{far}"], found.Take(2));
        Assert.DoesNotContain($"/articles/{apart}", found);
        Assert.DoesNotContain($"/articles/{record}", found);
    }

    [Fact]
    public async Task Versions_errata_and_merged_records_are_no_similar_records()
    {
        await using var app = await LibraryAsync();
        var record = await app.BringInAsync("Escitalopram before psilocybin", Like);
        var preprint = await app.BringInAsync("Escitalopram before psilocybin, a preprint", Like);
        var merged = await app.BringInAsync("Escitalopram before psilocybin, twice", Like);
        var other = await app.BringInAsync("Escitalopram and the head twitch", Like);
        await app.WithLibraryAsync(async library =>
        {
            library.ArticleRelations.Add(new ArticleRelation { ArticleId = record, OtherArticleId = preprint, Kind = NoticeKind.UpdateOf });
            library.Articles.Single(article => article.Id == merged).MergedIntoId = record;
            await library.QueueForIndexAsync(merged, Cancel);
            return await library.SaveChangesAsync(Cancel);
        });
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        using var guest = app.OpenBrowser();

        var found = (await guest.OpenAsync($"/articles/{record}/similar")).QuerySelectorAll(".entry-title a").Select(link => link.GetAttribute("href")).ToList();

        Assert.Contains($"/articles/{other}", found);
        Assert.DoesNotContain($"/articles/{preprint}", found);
        Assert.DoesNotContain($"/articles/{merged}", found);
    }

    [Fact]
    public async Task A_record_without_anything_in_common_has_no_such_section_and_one_that_is_not_there_no_such_page()
    {
        await using var app = new PsyLitApp();
        var alone = await app.BringInAsync("Alone", "Nothing else is here.");
        using var guest = app.OpenBrowser();

        using var missing = await guest.GetAsync("/articles/999/similar");

        Assert.Null((await guest.OpenAsync($"/articles/{alone}")).QuerySelector("#similar"));
        Assert.Contains("No record of the library", (await guest.OpenAsync($"/articles/{alone}/similar")).QuerySelector(".empty")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    /// <summary>A library in which common words are common.</summary>
    private static async Task<PsyLitApp> LibraryAsync()
    {
        var app = new PsyLitApp();
        for (var i = 0; i < 8; i++)
            await app.AddArticleAsync($"Filler {i}", article => article.Abstract = [new AbstractSection(null, null, $"A study of patients number {i} with a measure.")]);
        return app;
    }
}
