using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Collections;

public sealed class CollectionTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task A_record_is_collected_from_its_own_page_which_then_says_where_it_is()
    {
        var article = await app.AddArticleAsync("A record to collect");
        using var browser = await app.OpenBrowserAsync(Role.Reader);

        await browser.SubmitAsync(await browser.OpenAsync($"/articles/{article}"), "#collections form", ("name", "Reading for  May"));

        var page = await browser.OpenAsync($"/articles/{article}");
        Assert.Equal("Added to “Reading for May”.", page.QuerySelector(".page-message p")?.TextContent);
        var link = page.QuerySelector("#collections a")!;
        Assert.Equal("Reading for May", link.TextContent);
        Assert.Equal(["A record to collect"], Titles(await browser.OpenAsync(link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Adding_can_be_undone_and_adding_twice_changes_nothing()
    {
        var (browser, id, articles) = await CollectedAsync("one", "two");
        using (browser)
        {
            var other = await app.AddArticleAsync("three");
            var page = await browser.OpenAsync($"/articles/{other}");
            await browser.SubmitAsync(page, "#collections form", ("collection", $"{id}"));
            await browser.SubmitAsync(page, "#collections form", ("collection", $"{id}"));
            Assert.StartsWith("It is in", (await browser.OpenAsync($"/articles/{articles[0]}")).QuerySelector(".page-message p")?.TextContent, StringComparison.Ordinal);
            Assert.Equal(["one", "two", "three"], Titles(await browser.OpenAsync($"/collections/{id}")));

            var another = await app.AddArticleAsync("four");
            await browser.SubmitAsync(await browser.OpenAsync($"/articles/{another}"), "#collections form", ("collection", $"{id}"));
            await browser.SubmitAsync(await browser.OpenAsync($"/articles/{another}"), ".page-message form");

            Assert.Equal(["one", "two", "three"], Titles(await browser.OpenAsync($"/collections/{id}")));
        }
    }

    [Theory]
    [InlineData(1, "3", "two, three, one")]
    [InlineData(3, "1", "three, one, two")]
    [InlineData(2, "99", "one, three, two")]
    [InlineData(2, "-4", "two, one, three")]
    public async Task A_record_is_moved_to_the_place_typed_or_the_nearest_there_is(int record, string place, string order)
    {
        var (browser, id, articles) = await CollectedAsync("one", "two", "three");
        using (browser)
        {
            await browser.SubmitAsync(await browser.OpenAsync($"/collections/{id}"), $"#record-{articles[record - 1]} button[formaction$=Move]:not([name])", ("place", place));

            Assert.Equal(order, string.Join(", ", Titles(await browser.OpenAsync($"/collections/{id}"))));
        }
    }

    [Fact]
    public async Task Buttons_move_a_record_up_and_down_and_are_missing_at_the_ends()
    {
        var (browser, id, articles) = await CollectedAsync("one", "two", "three");
        using (browser)
        {
            var page = await browser.OpenAsync($"/collections/{id}");
            Assert.Empty(page.QuerySelectorAll($"#record-{articles[0]} button[name=to][value='0'], #record-{articles[2]} button[name=to][value='4']"));

            await browser.SubmitAsync(page, $"#record-{articles[0]} button[name=to]");
            Assert.Equal(["two", "one", "three"], Titles(await browser.OpenAsync($"/collections/{id}")));
            await browser.SubmitAsync(await browser.OpenAsync($"/collections/{id}"), $"#record-{articles[2]} button[name=to]");

            Assert.Equal(["two", "three", "one"], Titles(await browser.OpenAsync($"/collections/{id}")));
        }
    }

    [Fact]
    public async Task A_record_taken_out_comes_back_to_its_place_with_its_note()
    {
        var (browser, id, articles) = await CollectedAsync("one", "two", "three");
        using (browser)
        {
            await browser.SubmitAsync(await browser.OpenAsync($"/collections/{id}"), $"#record-{articles[1]} form", ("note", "Why <b>two</b>?\r\nBecause."));
            Assert.Equal("Why <b>two</b>?\nBecause.", (await browser.OpenAsync($"/collections/{id}")).QuerySelector($"#record-{articles[1]} .collected-note")?.TextContent);

            await browser.SubmitAsync(await browser.OpenAsync($"/collections/{id}"), $"#record-{articles[1]} button[formaction$=Remove]");
            var page = await browser.OpenAsync($"/collections/{id}");
            Assert.Equal(["one", "three"], Titles(page));
            await browser.SubmitAsync(page, ".page-message form");

            page = await browser.OpenAsync($"/collections/{id}");
            Assert.Equal(["one", "two", "three"], Titles(page));
            Assert.StartsWith("Why", page.QuerySelector($"#record-{articles[1]} .collected-note")?.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Name_and_description_change_and_a_form_that_cannot_be_taken_keeps_what_was_typed()
    {
        var (browser, id, _) = await CollectedAsync("one");
        using (browser)
        {
            var page = await browser.OpenAsync($"/collections/{id}/edit");
            using var refused = await browser.SubmitAsync(page, "form.collection-form", ("Name", "???"), ("Description", "kept"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Equal("kept", (await Browser.ReadAsync(refused)).QuerySelector<IHtmlTextAreaElement>("textarea")!.Value);

            await browser.SubmitAsync(page, "form.collection-form", ("Name", "Renamed"), ("Description", "First line\nsecond"));

            page = await browser.OpenAsync($"/collections/{id}");
            Assert.Equal("Renamed", page.QuerySelector("h1")?.TextContent);
            Assert.Equal("First line\nsecond", page.QuerySelector(".lead")?.TextContent);
        }
    }

    [Fact]
    public async Task A_deleted_collection_is_in_the_trash_until_it_is_restored_or_deleted_for_good()
    {
        var (browser, id, articles) = await CollectedAsync("one", "two");
        using (browser)
        {
            await browser.SubmitAsync(await browser.OpenAsync($"/collections/{id}/edit"), "form[action$=Delete]");
            var list = await browser.OpenAsync("/collections");
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/collections/{id}")).StatusCode);
            Assert.Empty((await browser.OpenAsync($"/articles/{articles[0]}")).QuerySelectorAll("#collections li"));
            await browser.SubmitAsync(list, ".page-message form");
            Assert.Equal(["one", "two"], Titles(await browser.OpenAsync($"/collections/{id}")));

            await browser.SubmitAsync(await browser.OpenAsync($"/collections/{id}/edit"), "form[action$=Delete]");
            await browser.SubmitAsync(await browser.OpenAsync("/collections"), "#trash button[formaction$=Erase]");

            Assert.Null((await browser.OpenAsync("/collections")).QuerySelector("#trash"));
            Assert.False(await app.WithLibraryAsync(library => library.Collections.AnyAsync(collection => collection.Id == id)));
        }
    }

    [Fact]
    public async Task A_collection_is_exported_and_cited_in_its_order()
    {
        var (browser, id, articles) = await CollectedAsync("Zebras first", "Aardvarks last");
        using (browser)
        {
            var ris = await browser.Client.GetStringAsync(new Uri($"/collections/{id}/export?format=ris", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(ris.IndexOf("Zebras", StringComparison.Ordinal) is > 0 and var first && first < ris.IndexOf("Aardvarks", StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync($"/collections/{id}/export?format=docx")).StatusCode);

            var numbered = await browser.OpenAsync($"/collections/{id}/cite?style=vancouver");
            Assert.Equal(["Zebras", "Aardvarks"], numbered.QuerySelectorAll("#citations li").Select(line => line.TextContent.Trim().Split(' ')[0]));
            var byAlphabet = await browser.OpenAsync($"/collections/{id}/cite?style=apa");
            Assert.Equal(["Aardvarks", "Zebras"], byAlphabet.QuerySelectorAll("#citations li").Select(line => line.TextContent.Trim().Split(' ')[0]));
            Assert.Equal(4, byAlphabet.QuerySelectorAll(".citation-styles a").Length);
        }
    }

    private static string[] Titles(IHtmlDocument page) => [.. page.QuerySelectorAll(".entry-title a").Select(title => title.TextContent)];

    /// <summary>A reader's new collection with records of these titles.</summary>
    private async Task<(Browser Browser, long Id, IReadOnlyList<long> Articles)> CollectedAsync(params string[] titles)
    {
        var account = await app.AddAccountAsync($"collector {Guid.NewGuid():N}"[..30], Role.Reader);
        var articles = new List<long>();
        foreach (var title in titles)
            articles.Add(await app.AddArticleAsync(title));
        var collection = await app.WithAsync<CollectionShelf, Collection?>(shelf => shelf.MakeAsync(account.Id, "Mine"));
        await app.WithAsync<CollectedRecords, RecordsAdded>(records => records.AddAsync(collection!.Id, articles));
        var browser = app.OpenBrowser();
        await browser.LogInAsync(account.UserName!);
        return (browser, collection!.Id, articles);
    }
}
