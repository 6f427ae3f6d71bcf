using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Dom;
using PsyLit.Core.Accounts;
using PsyLit.Core.Search;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.ReadingList;

/// <summary>What is to be read, is being read and has been read, for one person alone.</summary>
public sealed class ReadingListTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task A_record_is_marked_on_its_page_and_stands_on_the_list_of_its_state()
    {
        var article = await app.AddArticleAsync("A made-up trial to be read");
        using var reader = await app.OpenBrowserAsync(Role.Reader);

        using (await reader.SubmitAsync(await reader.OpenAsync($"/articles/{article}"), "#reading button[value=unread]"))
        using (await reader.SubmitAsync(await reader.OpenAsync($"/articles/{article}"), "#reading button[value=star]"))
        {
        }

        Assert.Equal(["A made-up trial to be read"], await TitlesAsync(reader, "/reading-list"));
        Assert.Equal(["A made-up trial to be read"], await TitlesAsync(reader, "/reading-list?show=starred"));
        Assert.Empty(await TitlesAsync(reader, "/reading-list?show=read"));
        var page = await reader.OpenAsync($"/articles/{article}");
        Assert.Equal("true", page.QuerySelector("#reading .reading-states [aria-pressed=true]")!.GetAttribute("aria-pressed"));
        Assert.Equal("To read", page.QuerySelector("#reading .reading-states [aria-pressed=true]")!.TextContent);

        // The button of the state it is in takes it off.
        using (await reader.SubmitAsync(page, "#reading .reading-states [aria-pressed=true]"))
            Assert.Empty(await TitlesAsync(reader, "/reading-list"));
        Assert.Single(await TitlesAsync(reader, "/reading-list?show=starred"));
    }

    [Fact]
    public async Task A_record_is_marked_where_a_search_found_it_by_its_reader_alone()
    {
        var ids = new List<long> { await app.AddArticleAsync("One pademelon"), await app.AddArticleAsync("Two pademelons") };
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        using var other = await app.OpenBrowserAsync(Role.Reader);
        using var guest = app.OpenBrowser();

        using var marked = await reader.SubmitAsync(await reader.OpenAsync("/search?q=pademelon"), $"#mark-{ids[1]} button[value=reading]");
        using var starred = await reader.SubmitAsync(await reader.OpenAsync("/search?q=pademelon"), $"#mark-{ids[1]} button[value=star]");

        Assert.Equal($"/search?q=pademelon#mark-{ids[1]}", marked.Headers.Location!.OriginalString);
        var page = await reader.OpenAsync("/search?q=pademelon");
        Assert.Equal(["Reading", "Star"], page.QuerySelectorAll(".reading-mark [aria-pressed=true]").Select(button => button.TextContent));
        Assert.NotNull(page.QuerySelector($"#mark-{ids[1]} button[value=off]"));
        Assert.Empty((await other.OpenAsync("/search?q=pademelon")).QuerySelectorAll(".reading-mark [aria-pressed=true]"));
        Assert.Null((await guest.OpenAsync("/search?q=pademelon")).QuerySelector(".reading-mark"));
    }

    [Fact]
    public async Task A_script_is_told_what_the_record_is_now()
    {
        var article = await app.AddArticleAsync();
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        var page = await reader.OpenAsync($"/articles/{article}");
        reader.Client.DefaultRequestHeaders.Accept.Clear();
        reader.Client.DefaultRequestHeaders.Accept.ParseAdd("application/json");

        var answers = new List<string>();
        foreach (var change in new[] { "read", "star" })
        {
            using var answer = await reader.SubmitAsync(page, $"#reading button[value={change}]");
            answers.Add(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal(["""{"state":"read","isStarred":false}""", """{"state":"read","isStarred":true}"""], answers);
    }

    [Fact]
    public async Task Ticked_records_are_marked_together_and_taken_back_together()
    {
        var ids = new List<long> { await app.AddArticleAsync("One numbat"), await app.AddArticleAsync("Two numbats"), await app.AddArticleAsync("Three numbats") };
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        using (await reader.SubmitAsync(await reader.OpenAsync($"/articles/{ids[0]}"), "#reading button[value=read]"))
        using (await reader.PostAsync("/selection", [.. ids.Select(id => ("shown", $"{id}")), .. ids.Select(id => ("take", $"{id}"))]))
        {
        }

        using var marked = await reader.SubmitAsync(Choose(await reader.OpenAsync("/selection/reading"), "reading"), "form[method=post] .button-primary");
        var done = await reader.OpenAsync(marked.Headers.Location!.OriginalString);
        Assert.Contains("3\u00A0records are marked.", done.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, await CountAsync(reader, "is:reading"));
        using var undone = await reader.SubmitAsync(done, ".notice-done form");

        Assert.Equal((0, 1), (await CountAsync(reader, "is:reading"), await CountAsync(reader, "is:read")));
        Assert.Equal(["One numbat"], await TitlesAsync(reader, "/reading-list"));
    }

    [Fact]
    public async Task Searches_ask_for_what_the_visitor_has_read_and_for_nobody_elses()
    {
        var read = await app.AddArticleAsync("Read quokka");
        var begun = await app.AddArticleAsync("Begun quokka");
        await app.AddArticleAsync("New quokka");
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        using var other = await app.OpenBrowserAsync(Role.Reader);
        using var guest = app.OpenBrowser();
        await MarkAsync(reader, read, "read");
        await MarkAsync(reader, begun, "reading");
        await MarkAsync(reader, begun, "star");

        string[] asked = ["is:read", "is:reading", "is:starred", "is:unread", "is:listed", "-is:unread"];
        var found = new List<int>();
        foreach (var query in asked)
            found.Add(await CountAsync(reader, $"quokka {query}"));

        Assert.Equal([1, 1, 1, 1, 2, 2], found);
        Assert.Equal((0, 3), (await CountAsync(other, "quokka is:read"), await CountAsync(other, "quokka is:unread")));
        Assert.Contains("you are not logged in", (await guest.OpenAsync("/search?q=quokka+is:read")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_its_owners_alone()
    {
        var article = await app.AddArticleAsync("A record on a private list");
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        using var other = await app.OpenBrowserAsync(Role.Admin);
        using var guest = app.OpenBrowser();
        await MarkAsync(reader, article, "read");

        using var asked = await guest.GetAsync("/reading-list");
        using var posted = await guest.PostAsync("/reading-list/mark", ("article", $"{article}"), ("change", "read"));

        Assert.Empty(await TitlesAsync(other, "/reading-list"));
        Assert.Null((await guest.OpenAsync($"/articles/{article}")).QuerySelector("#reading"));
        Assert.All([asked, posted], answer => Assert.StartsWith("/account/log-in", answer.Headers.Location!.OriginalString, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_that_is_none_and_an_undo_of_somebody_else_are_refused()
    {
        var article = await app.AddArticleAsync();
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        var page = await reader.OpenAsync($"/articles/{article}");
        var token = ("__RequestVerificationToken", ((IHtmlInputElement)page.QuerySelector("#reading input[name=__RequestVerificationToken]")!).Value);

        using var odd = await reader.PostAsync("/reading-list/mark", ("article", $"{article}"), ("change", "shredded"), token);
        using var forged = await reader.PostAsync("/reading-list/mark?handler=Undo&token=made-up", token);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (odd.StatusCode, forged.StatusCode));
    }

    private static async Task MarkAsync(Browser browser, long article, string change)
    {
        using var marked = await browser.SubmitAsync(await browser.OpenAsync($"/articles/{article}"), $"#reading button[value={change}]");
        Assert.Equal($"/articles/{article}#reading", marked.Headers.Location!.OriginalString);
    }

    private static IHtmlDocument Choose(IHtmlDocument page, string value)
    {
        foreach (var choice in page.QuerySelectorAll("input[type=radio]").OfType<IHtmlInputElement>())
            choice.IsChecked = choice.Value == value;
        return page;
    }

    private static async Task<IEnumerable<string>> TitlesAsync(Browser browser, string address) =>
        (await browser.OpenAsync(address)).QuerySelectorAll(".entry-title a").Select(title => title.TextContent);

    private static async Task<int> CountAsync(Browser browser, string query) =>
        (await browser.Client.GetFromJsonAsync<Answer>(new Uri($"/api/search?q={Uri.EscapeDataString(query)}", UriKind.Relative), TestContext.Current.CancellationToken))!.Total;

    private sealed record Answer(int Total);
}
