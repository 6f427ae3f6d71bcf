using System.Net;
using PsyLit.Core.Accounts;
using PsyLit.Core.SavedSearches.History;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.SavedSearches;

public sealed class SearchHistoryTests
{
    [Fact]
    public async Task Searches_get_numbers_by_which_the_search_box_knows_them()
    {
        await using var app = await LibraryAsync();
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        await SearchAsync(app, reader, "psilocybin", 1);
        await SearchAsync(app, reader, "depression", 2);

        var both = await SearchAsync(app, reader, "#1 AND #2", 3);
        var not = await SearchAsync(app, reader, "#1 NOT #2", 4);
        var nested = await SearchAsync(app, reader, "#3 OR #4", 5);

        Assert.Equal("Psilocybin for depression", Assert.Single(both.QuerySelectorAll(".entry-title")).TextContent.Trim());
        Assert.Equal("Psilocybin alone", Assert.Single(not.QuerySelectorAll(".entry-title")).TextContent.Trim());
        Assert.Equal(2, nested.QuerySelectorAll(".entry-title").Length);
        Assert.Contains("#1", both.QuerySelector(".story-lines")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(["#5", "#4", "#3", "#2", "#1"], (await reader.OpenAsync("/searches/history")).QuerySelectorAll(".history tbody th").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task A_number_means_the_visitors_own_search_and_nobody_elses()
    {
        await using var app = await LibraryAsync();
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        using var other = await app.OpenBrowserAsync(Role.Reader);
        using var guest = app.OpenBrowser();
        await SearchAsync(app, reader, "psilocybin", 1);

        using var byOther = await other.GetAsync("/search?q=%231%20AND%20depression");
        using var byGuest = await guest.GetAsync("/search?q=%231%20AND%20depression");

        Assert.Equal(HttpStatusCode.BadRequest, byOther.StatusCode);
        Assert.Contains("Your search history has no #1", await byOther.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, byGuest.StatusCode);
        Assert.Empty((await other.OpenAsync("/searches/history")).QuerySelectorAll(".history"));
    }

    [Fact]
    public async Task Lines_that_a_query_brings_are_meant_before_those_of_the_history()
    {
        await using var app = await LibraryAsync();
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        await SearchAsync(app, reader, "ketamine", 1);

        var page = await reader.OpenAsync("/search?q=" + Uri.EscapeDataString("#1 psilocybin\n#2 depression\n#3 #1 AND #2"));

        Assert.Equal("Psilocybin for depression", Assert.Single(page.QuerySelectorAll(".entry-title")).TextContent.Trim());
    }

    [Fact]
    public async Task A_strategy_of_several_lines_can_be_named_as_one()
    {
        await using var app = await LibraryAsync();
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        await SearchAsync(app, reader, "#1 psilocybin\n#2 alone\n#3 #1 AND #2", 1);

        var page = await SearchAsync(app, reader, "#1 OR ketamine", 2);

        Assert.Equal(["Ketamine for depression", "Psilocybin alone"], page.QuerySelectorAll(".entry-title").Select(title => title.TextContent.Trim()).Order());
    }

    [Fact]
    public async Task The_same_query_again_keeps_its_number()
    {
        await using var app = await LibraryAsync();
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        await SearchAsync(app, reader, "psilocybin", 1);
        await SearchAsync(app, reader, "depression", 2);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await reader.OpenAsync("/search?q=psilocybin");

        await Patience.WaitAsync(
            async () => (await reader.OpenAsync("/searches/history")).QuerySelector(".history tbody th")?.TextContent == "#1", "the repeated search on top under its number");
        Assert.Equal(2, await CountAsync(app));
    }

    [Fact]
    public async Task The_history_holds_the_last_two_hundred()
    {
        await using var app = new PsyLitApp();
        var account = await app.AddAccountAsync("Ann Reader", Role.Reader);
        for (var i = 1; i <= SearchHistory.Kept + 3; i++)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            await app.WithAsync<SearchHistory, bool>(async history =>
            {
                await history.NoteAsync(account.Id, $"query {i}", i);
                return true;
            });
        }

        var numbers = await app.WithLibraryAsync(library => Task.FromResult(library.HistoryEntries.Select(entry => entry.Number).Order().ToList()));

        Assert.Equal(Enumerable.Range(4, SearchHistory.Kept), numbers);
    }

    [Fact]
    public async Task It_can_be_cleared_and_switched_off()
    {
        await using var app = await LibraryAsync();
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        await SearchAsync(app, reader, "psilocybin", 1);

        using var off = await reader.SubmitAsync(await reader.OpenAsync("/searches/history"), "form.history-switch");
        await reader.OpenAsync("/search?q=depression");
        using var cleared = await reader.SubmitAsync(await reader.OpenAsync("/searches/history"), "form.history-clear");
        var empty = await CountAsync(app);
        using var on = await reader.SubmitAsync(await reader.OpenAsync("/searches/history"), "form.history-switch");
        await SearchAsync(app, reader, "ketamine", 1);

        Assert.Equal(0, empty);
        Assert.Equal("ketamine", (await reader.OpenAsync("/searches/history")).QuerySelector(".history-query")?.TextContent.Trim());
    }

    [Fact]
    public async Task What_a_saved_search_named_by_number_stands_in_it()
    {
        await using var app = await LibraryAsync();
        using var reader = await app.OpenBrowserAsync(Role.Reader);
        await SearchAsync(app, reader, "psilocybin", 1);
        var id = await app.SaveSearchAsync(reader, "#1 AND depression", "Both");
        using var cleared = await reader.SubmitAsync(await reader.OpenAsync("/searches/history"), "form.history-clear");

        using var opened = await reader.GetAsync($"/searches/{id}");
        var page = await reader.OpenAsync(opened.Headers.Location!.OriginalString);

        Assert.Equal("Psilocybin for depression", Assert.Single(page.QuerySelectorAll(".entry-title")).TextContent.Trim());
    }

    private static async Task<PsyLitApp> LibraryAsync()
    {
        var app = new PsyLitApp();
        await app.BringInAsync("Psilocybin for depression");
        await app.BringInAsync("Psilocybin alone");
        await app.BringInAsync("Ketamine for depression");
        return app;
    }

    private static Task<int> CountAsync(PsyLitApp app) => app.WithLibraryAsync(library => Task.FromResult(library.HistoryEntries.Count()));

    /// <summary>Searches, and waits until the search is noted: that happens when the page has been sent.</summary>
    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> SearchAsync(PsyLitApp app, Browser browser, string query, int noted)
    {
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var page = await browser.OpenAsync("/search?q=" + Uri.EscapeDataString(query));
        await Patience.WaitAsync(async () => await CountAsync(app) == noted, $"{noted} searches in the history");
        return page;
    }
}
