using System.Net;
using System.Net.Http.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PsyLit.Core.Accounts;
using PsyLit.Web.Pages.Selection;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Selection;

public sealed class SelectionTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task Ticks_stay_from_page_to_page_without_scripts_and_without_an_account()
    {
        await app.AddRecordsAsync("numbat", 25);
        using var guest = app.OpenBrowser();

        await guest.PressAsync(await guest.OpenAsync("/search?q=numbat"), "", tick: 3);
        await guest.PressAsync(await guest.OpenAsync("/search?q=numbat&page=2"), "", tick: 2);

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
        await app.AddRecordsAsync("bilby", 4);
        using var guest = app.OpenBrowser();
        await guest.PressAsync(await guest.OpenAsync("/search?q=bilby"), "page");
        var page = await guest.OpenAsync("/search?q=bilby");
        Assert.Equal(4, Ticked(page));

        page.QuerySelector<IHtmlInputElement>("input[name=take]")!.IsChecked = false;
        await guest.PressAsync(page, "");
        Assert.Equal(3, Ticked(await guest.OpenAsync("/search?q=bilby")));
        await guest.PressAsync(await guest.OpenAsync("/search?q=bilby"), "clear");

        Assert.Equal(0, Ticked(await guest.OpenAsync("/search?q=bilby")));
        Assert.NotNull((await guest.OpenAsync("/selection")).QuerySelector(".empty"));
    }

    [Fact]
    public async Task All_that_a_search_finds_is_selected_by_its_query_with_its_filters()
    {
        await app.AddRecordsAsync("quoll", 45, year: 2019);
        await app.AddRecordsAsync("quoll", 5, year: 2021);
        using var guest = app.OpenBrowser();

        using var pressed = await guest.PressAsync(await guest.OpenAsync("/search?q=quoll&year=2019"), "all");

        Assert.Equal("/search?q=quoll&year=2019", pressed.Headers.Location!.OriginalString);
        Assert.Equal("45", (await guest.OpenAsync("/search?q=quoll")).QuerySelector("[data-count]")?.TextContent);
    }

    [Fact]
    public async Task Scripts_are_told_how_many_are_ticked_and_which_of_a_page()
    {
        var ids = await app.AddRecordsAsync("dunnart", 3);
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
        var ids = await app.AddRecordsAsync("kowari", 2);
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
        await app.AddRecordsAsync("potoroo", 2);
        using var browser = await app.OpenBrowserAsync(Role.Annotator);
        await browser.PressAsync(await browser.OpenAsync("/search?q=potoroo"), "page");

        await browser.SubmitAsync(await browser.OpenAsync("/account/profile"), "main form[action$=log-out]");

        var page = await browser.OpenAsync("/search?q=potoroo");
        Assert.Equal(("0", 0), (page.QuerySelector("[data-count]")?.TextContent, Ticked(page)));
    }

    [Fact]
    public async Task A_selection_becomes_a_collection_in_the_order_ticked_and_that_can_be_undone()
    {
        await app.AddRecordsAsync("cassowary", 3);
        using var browser = await app.OpenBrowserAsync(Role.Reader);
        await browser.PressAsync(await browser.OpenAsync("/search?q=cassowary"), "page");

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
        await app.AddRecordsAsync("emu", 60);
        using var browser = await app.OpenBrowserAsync(Role.Reader);
        await browser.PressAsync(await browser.OpenAsync("/search?q=emu"), "all");
        using var collected = await browser.SubmitAsync(await browser.OpenAsync("/selection/collect"), "main form", ("name", "Emus"));
        await browser.PressAsync(await browser.OpenAsync("/search?q=emu"), "clear");

        await browser.PressAsync(await browser.OpenAsync(collected.Headers.Location!.OriginalString), "all");

        Assert.Equal("60", (await browser.OpenAsync("/selection")).QuerySelector("[data-count]")?.TextContent);
    }

    [Fact]
    public async Task A_private_collection_of_another_cannot_be_selected_by_its_address()
    {
        await app.AddRecordsAsync("brolga", 2);
        using var owner = await app.OpenBrowserAsync(Role.Reader);
        await owner.PressAsync(await owner.OpenAsync("/search?q=brolga"), "all");
        using var collected = await owner.SubmitAsync(await owner.OpenAsync("/selection/collect"), "main form", ("name", "Cranes"));
        using var guest = app.OpenBrowser();

        using var _ = await guest.PostAsync("/selection", ("then", "all"), ("all", collected.Headers.Location!.OriginalString));

        Assert.NotNull((await guest.OpenAsync("/selection")).QuerySelector(".empty"));
    }

    [Fact]
    public async Task Selected_records_are_exported_and_cited_with_the_ticks_of_the_page_just_made()
    {
        await app.AddRecordsAsync("lyrebird", 3);
        using var guest = app.OpenBrowser();

        using var pressed = await guest.PressAsync(await guest.OpenAsync("/search?q=lyrebird"), "export:ris", tick: 2);
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
}
