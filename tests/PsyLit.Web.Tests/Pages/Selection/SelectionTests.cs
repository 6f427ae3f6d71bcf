using System.Net;
using System.Net.Http.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Articles;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Results;
using PsyLit.Core.Search.Verifying;
using PsyLit.Web.Pages.Selection;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Selection;

public sealed class SelectionTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task Ticks_stay_from_page_to_page_without_scripts_and_without_an_account()
    {
        await AddAsync("numbat", 25);
        using var guest = app.OpenBrowser();

        await PressAsync(guest, await guest.OpenAsync("/search?q=numbat"), "", tick: 3);
        await PressAsync(guest, await guest.OpenAsync("/search?q=numbat&page=2"), "", tick: 2);

        var first = await guest.OpenAsync("/search?q=numbat");
        Assert.Equal("5", first.QuerySelector("[data-count]")?.TextContent);
        Assert.Equal(3, Ticked(first));
        Assert.Equal(5, (await guest.OpenAsync("/selection")).QuerySelectorAll(".entry").Length);
        using var stranger = app.OpenBrowser();
        Assert.Equal("0", (await stranger.OpenAsync("/search?q=numbat")).QuerySelector("[data-count]")?.TextContent);
    }

    [Fact]
    public async Task An_unticked_box_leaves_the_selection_and_clear_empties_it()
    {
        await AddAsync("bilby", 4);
        using var guest = app.OpenBrowser();
        await PressAsync(guest, await guest.OpenAsync("/search?q=bilby"), "page");
        var page = await guest.OpenAsync("/search?q=bilby");
        Assert.Equal(4, Ticked(page));

        page.QuerySelector<IHtmlInputElement>("input[name=take]")!.IsChecked = false;
        await PressAsync(guest, page, "");
        Assert.Equal(3, Ticked(await guest.OpenAsync("/search?q=bilby")));
        await PressAsync(guest, await guest.OpenAsync("/search?q=bilby"), "clear");

        Assert.Equal(0, Ticked(await guest.OpenAsync("/search?q=bilby")));
        Assert.NotNull((await guest.OpenAsync("/selection")).QuerySelector(".empty"));
    }

    [Fact]
    public async Task All_that_a_search_finds_is_selected_by_its_query_with_its_filters()
    {
        await AddAsync("quoll", 45, year: 2019);
        await AddAsync("quoll", 5, year: 2021);
        using var guest = app.OpenBrowser();

        using var pressed = await PressAsync(guest, await guest.OpenAsync("/search?q=quoll&year=2019"), "all");

        Assert.Equal("/search?q=quoll&year=2019", pressed.Headers.Location!.OriginalString);
        Assert.Equal("45", (await guest.OpenAsync("/search?q=quoll")).QuerySelector("[data-count]")?.TextContent);
    }

    [Fact]
    public async Task Scripts_are_told_how_many_are_ticked_and_which_of_a_page()
    {
        var ids = await AddAsync("dunnart", 3);
        using var guest = app.OpenBrowser();
        guest.Client.DefaultRequestHeaders.Accept.ParseAdd("application/json");

        using var response = await guest.PostAsync("/selection", ("shown", $"{ids[0]}"), ("take", $"{ids[0]}"), ("shown", $"{ids[1]}"));
        var answer = await response.Content.ReadFromJsonAsync<SelectionAnswer>(cancellationToken: TestContext.Current.CancellationToken);
        var state = await guest.Client.GetFromJsonAsync<SelectionAnswer>(new Uri($"/selection/state?ids={string.Join(',', ids)},x,-1", UriKind.Relative), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(1, answer!.Count);
        Assert.Equal((1, ids[0]), (state!.Count, Assert.Single(state.Ticked)));
    }

    [Fact]
    public async Task Only_what_the_page_showed_is_ticked_or_unticked()
    {
        var ids = await AddAsync("kowari", 2);
        using var guest = app.OpenBrowser();

        using var _ = await guest.PostAsync("/selection", ("shown", $"{ids[0]}"), ("take", $"{ids[1]}"), ("take", "not a number"));

        Assert.Equal("0", (await guest.OpenAsync("/search?q=kowari")).QuerySelector("[data-count]")?.TextContent);
    }

    [Fact]
    public async Task Looking_at_a_list_begins_no_selection()
    {
        using var guest = app.OpenBrowser();
        using var response = await guest.GetAsync("/search");

        var cookies = response.Headers.TryGetValues("Set-Cookie", out var set) ? string.Join('\n', set) : "";
        Assert.DoesNotContain("psylit.selection", cookies, StringComparison.Ordinal);
        Assert.DoesNotContain("psylit.forms", cookies, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_account_ticked_nobody_else_sees_in_the_same_browser()
    {
        await AddAsync("potoroo", 2);
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        await PressAsync(browser, await browser.OpenAsync("/search?q=potoroo"), "page");

        await browser.SubmitAsync(await browser.OpenAsync("/account/profile"), "main form[action$=log-out]");

        var page = await browser.OpenAsync("/search?q=potoroo");
        Assert.Equal(("0", 0), (page.QuerySelector("[data-count]")?.TextContent, Ticked(page)));
    }

    [Fact]
    public async Task What_a_guest_ticked_is_there_after_logging_in_to_tag_it()
    {
        var ids = await AddAsync("wallaby", 3);
        var account = await app.AddAccountAsync("Wanda Tagger", Role.Annotator);
        using var browser = app.OpenBrowser();

        using var pressed = await PressAsync(browser, await browser.OpenAsync("/search?q=wallaby"), "tag", tick: 2);
        Assert.Equal("/selection/tag", pressed.Headers.Location!.OriginalString);
        using var refused = await browser.GetAsync("/selection/tag");
        Assert.Contains("/account/log-in", refused.Headers.Location!.OriginalString, StringComparison.Ordinal);
        await browser.LogInAsync(account.UserName!);
        await browser.SubmitAsync(await browser.OpenAsync("/selection/tag"), "main form", ("Name", "To discuss"));

        var done = await browser.OpenAsync("/selection");
        Assert.Equal("“To discuss” is on 2 records more now.", done.QuerySelector(".page-message p")?.TextContent.Replace('\u00A0', ' '));
        Assert.Equal(2, (await SearchAsync("tag:\"to discuss\"")).Total);
        await browser.SubmitAsync(done, ".page-message form");
        Assert.Equal(0, (await SearchAsync("tag:\"to discuss\"")).Total);
        Assert.False(await app.WithLibraryAsync(library => library.Tags.AnyAsync(tag => tag.Key == "to discuss")));
        Assert.Equal(3, ids.Count);
    }

    [Fact]
    public async Task Undoing_leaves_a_tag_that_was_there_before()
    {
        await AddAsync("wombat", 3);
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        await PressAsync(browser, await browser.OpenAsync("/search?q=wombat"), "", tick: 1);
        await browser.SubmitAsync(await browser.OpenAsync("/selection/tag"), "main form", ("Name", "burrows"));
        await PressAsync(browser, await browser.OpenAsync("/search?q=wombat"), "page");

        await browser.SubmitAsync(await browser.OpenAsync("/selection/tag"), "main form", ("Name", "Burrows"));
        Assert.Equal(3, (await SearchAsync("tag:burrows")).Total);
        await browser.SubmitAsync(await browser.OpenAsync("/selection"), ".page-message form");

        Assert.Equal(1, (await SearchAsync("tag:burrows")).Total);
    }

    [Fact]
    public async Task Many_records_are_tagged_at_once_searches_follow_in_the_background_and_all_of_it_is_undone()
    {
        var count = IndexFollowing.Few + 100;
        await AddManyAsync("bettong", count);
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        await PressAsync(browser, await browser.OpenAsync("/search?q=bettong"), "all");

        await browser.SubmitAsync(await browser.OpenAsync("/selection/tag"), "main form", ("Name", "hoppers"));

        var rows = await app.WithLibraryAsync(library => library.ArticleTags.Where(row => row.Tag.Key == "hoppers").Select(row => new { row.AccountId, row.AddedAt }).ToListAsync());
        Assert.Equal(count, rows.Count);
        Assert.Single(rows.Distinct());
        var done = await browser.OpenAsync("/selection");
        Assert.Equal($"“hoppers” is on {count} records more now.", done.QuerySelector(".page-message p")?.TextContent.Replace('\u00A0', ' '));
        await Patience.WaitAsync(async () => (await SearchAsync("tag:hoppers")).Total == count, "searches find all that was tagged");
        await Patience.WaitAsync(async () => (await browser.OpenAsync("/tags/hoppers")).QuerySelector("#following") is null, "nothing waits any more");
        await browser.SubmitAsync(done, ".page-message form");

        Assert.False(await app.WithLibraryAsync(library => library.Tags.AnyAsync(tag => tag.Key == "hoppers")));
        await Patience.WaitAsync(async () => (await SearchAsync("tag:hoppers")).Total == 0, "searches have followed the undoing");
        await Patience.WaitAsync(async () => !await app.WithLibraryAsync(library => library.RetagQueue.AnyAsync()), "nothing waits any more");
        Assert.True((await app.WithAsync<IndexVerification, IndexFindings>(index => index.RunAsync())).IsSound);
    }

    [Fact]
    public async Task Who_may_not_tag_and_who_did_not_tag_are_refused()
    {
        await AddAsync("echidna", 1);
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        await PressAsync(reader, await reader.OpenAsync("/search?q=echidna"), "page");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("/selection/tag")).StatusCode);

        using var tagger = await app.OpenBrowserAsync(Role.Annotator);
        await PressAsync(tagger, await tagger.OpenAsync("/search?q=echidna"), "page");
        await tagger.SubmitAsync(await tagger.OpenAsync("/selection/tag"), "main form", ("Name", "spiny"));
        var undo = (await tagger.OpenAsync("/selection")).QuerySelector(".page-message form")!.GetAttribute("action")!;
        using var other = await app.OpenBrowserAsync(Role.Annotator);
        var token = ("__RequestVerificationToken", (await other.OpenAsync("/account/profile")).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value);

        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsync(undo, token)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await other.PostAsync("/selection/tag?handler=Undo&token=made-up", token)).StatusCode);
        Assert.Equal(1, (await SearchAsync("tag:spiny")).Total);
    }

    [Fact]
    public async Task A_selection_becomes_a_collection_in_the_order_ticked_and_that_can_be_undone()
    {
        await AddAsync("cassowary", 3);
        using var browser = await app.OpenBrowserAsync(Role.Reader);
        await PressAsync(browser, await browser.OpenAsync("/search?q=cassowary"), "page");

        using var nameless = await browser.SubmitAsync(await browser.OpenAsync("/selection/collect"), "main form", ("name", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nameless.StatusCode);
        using var collected = await browser.SubmitAsync(await browser.OpenAsync("/selection/collect"), "main form", ("name", "Large birds"));

        var page = await browser.OpenAsync(collected.Headers.Location!.OriginalString);
        Assert.Equal((await browser.OpenAsync("/selection")).QuerySelectorAll(".entry-title a").Select(title => title.TextContent), page.QuerySelectorAll(".entry-title a").Select(title => title.TextContent));
        await browser.SubmitAsync(page, ".page-message form");
        Assert.NotNull((await browser.OpenAsync(collected.Headers.Location.OriginalString)).QuerySelector(".empty"));
    }

    [Fact]
    public async Task A_whole_collection_can_be_selected()
    {
        await AddAsync("emu", 60);
        using var browser = await app.OpenBrowserAsync(Role.Reader);
        await PressAsync(browser, await browser.OpenAsync("/search?q=emu"), "all");
        using var collected = await browser.SubmitAsync(await browser.OpenAsync("/selection/collect"), "main form", ("name", "Emus"));
        await PressAsync(browser, await browser.OpenAsync("/search?q=emu"), "clear");

        await PressAsync(browser, await browser.OpenAsync(collected.Headers.Location!.OriginalString), "all");

        Assert.Equal("60", (await browser.OpenAsync("/selection")).QuerySelector("[data-count]")?.TextContent);
    }

    [Fact]
    public async Task A_private_collection_of_another_cannot_be_selected_by_its_address()
    {
        await AddAsync("brolga", 2);
        using var owner = await app.OpenBrowserAsync(Role.Reader);
        await PressAsync(owner, await owner.OpenAsync("/search?q=brolga"), "all");
        using var collected = await owner.SubmitAsync(await owner.OpenAsync("/selection/collect"), "main form", ("name", "Cranes"));
        using var guest = app.OpenBrowser();

        using var _ = await guest.PostAsync("/selection", ("then", "all"), ("all", collected.Headers.Location!.OriginalString));

        Assert.NotNull((await guest.OpenAsync("/selection")).QuerySelector(".empty"));
    }

    [Fact]
    public async Task Selected_records_are_exported_and_cited_with_the_ticks_of_the_page_just_made()
    {
        await AddAsync("lyrebird", 3);
        using var guest = app.OpenBrowser();

        using var pressed = await PressAsync(guest, await guest.OpenAsync("/search?q=lyrebird"), "export:ris", tick: 2);
        var file = await guest.Client.GetStringAsync(pressed.Headers.Location!, TestContext.Current.CancellationToken);
        var cited = await guest.OpenAsync("/selection/cite?style=mla");

        Assert.Equal(2, file.Split("TY  - ").Length - 1);
        Assert.Equal(2, cited.QuerySelectorAll("#citations li").Length);
        Assert.Equal(HttpStatusCode.BadRequest, (await guest.GetAsync("/selection/export?format=docx")).StatusCode);
    }

    [Theory]
    [InlineData("/selection/tag")]
    [InlineData("/selection/collect")]
    [InlineData("/selection/cite")]
    public async Task With_nothing_selected_there_is_nothing_to_act_on(string address)
    {
        using var browser = await app.OpenBrowserAsync(Role.Annotator);

        using var response = await browser.GetAsync(address);

        Assert.Equal("/selection", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_button_never_leads_to_another_site()
    {
        using var guest = app.OpenBrowser();

        using var response = await guest.PostAsync("/selection", ("then", "clear"), ("back", "https://example.org/"));

        Assert.Equal("/selection", response.Headers.Location!.OriginalString);
    }

    private static int Ticked(IHtmlDocument page) => page.QuerySelectorAll("input[name=take][checked]").Length;

    /// <summary>Presses a button of the bar, after ticking the first boxes of the page.</summary>
    private static async Task<HttpResponseMessage> PressAsync(Browser browser, IHtmlDocument page, string then, int tick = 0)
    {
        foreach (var box in page.QuerySelectorAll<IHtmlInputElement>("input[name=take]").Take(tick))
            box.IsChecked = true;
        var response = await browser.SubmitAsync(page, $"#selection button[value='{then}']");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response;
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

    private Task<SearchResult> SearchAsync(string text) => app.WithAsync<ArticleSearch, SearchResult>(search => search.SearchAsync(new SearchRequest { Text = text }));

    private async Task<IReadOnlyList<long>> AddAsync(string word, int count, int year = 2020)
    {
        var ids = new List<long>();
        for (var i = 1; i <= count; i++)
            ids.Add(await app.AddArticleAsync($"A {word} of number {i}", article => (article.Published, article.PublishedSort) = (new(year), new Formats.Records.PartialDate(year).SortKey)));
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        return ids;
    }
}
