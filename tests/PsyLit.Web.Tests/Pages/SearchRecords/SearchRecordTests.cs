using System.Net;
using System.Text.Json;
using PsyLit.Core.Accounts;
using PsyLit.Core.Search;
using PsyLit.Web.Tests.Pages.SavedSearches;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.SearchRecords;

public sealed class SearchRecordTests
{
    private const string Strategy = "#1 psilocybin\n#2 depression[tiab]\n#3 #1 AND #2";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_of_record_reports_its_lines_with_counts_to_anybody()
    {
        await using var app = await LibraryAsync();
        using var maker = await app.OpenBrowserAsync(Role.Reader, "Ann Maker");
        var address = await KeepAsync(maker, Strategy);
        using var guest = app.OpenBrowser();

        var page = await guest.OpenAsync(address);
        var report = page.QuerySelector(".report")!.TextContent;

        Assert.Equal(["#1 psilocybin 2", "#2 depression[tiab] 2", "#3 #1 AND #2 1"], page.QuerySelectorAll(".report .report-lines tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent))));
        Assert.Contains("20 January 2026, 09:00 UTC", report, StringComparison.Ordinal);
        Assert.Contains("1 record of 3 records in the library", report, StringComparison.Ordinal);
        Assert.Contains("Ann Maker", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(12, page.QuerySelectorAll(".report dt").Length);
        Assert.NotNull((await guest.OpenAsync("/search-records")).QuerySelector($"a[href='{address}']"));
    }

    [Fact]
    public async Task Run_again_it_says_which_records_come_and_go_and_why()
    {
        await using var app = await LibraryAsync();
        using var maker = await app.OpenBrowserAsync(Role.Reader);
        var address = await KeepAsync(maker, "psilocybin");
        var ids = await app.WithLibraryAsync(library => Task.FromResult(library.Articles.OrderBy(article => article.Id).Select(article => article.Id).ToList()));

        app.Clock.Advance(TimeSpan.FromDays(3));
        var added = await app.BringInAsync("Psilocybin that is new");
        await ChangeAsync(app, ids[1], "Placebo alone");
        await ChangeAsync(app, ids[2], "Ketamine and psilocybin for depression");
        await MergeAsync(app, ids[0], into: ids[2]);
        var page = await maker.OpenAsync(address + "?run=again");

        Assert.Equal([$"/articles/{ids[2]} text-changed", $"/articles/{added} new-record"], Changes(page, "#added"));
        Assert.Equal([$"/articles/{ids[0]} merged", $"/articles/{ids[1]} text-changed"], Changes(page, "#removed"));
        Assert.Contains("new in the library on 23 January 2026", page.QuerySelector("#added")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 come, 2 gone", page.QuerySelector(".comparison")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Running_it_again_changes_nothing_of_what_was_kept()
    {
        await using var app = await LibraryAsync();
        using var maker = await app.OpenBrowserAsync(Role.Reader);
        var address = await KeepAsync(maker, "psilocybin");
        var before = await maker.Client.GetStringAsync(new Uri(address + "/export?format=json", UriKind.Relative), Cancel);
        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.BringInAsync("Psilocybin that is new");

        await maker.OpenAsync(address + "?run=again");

        Assert.Equal(before, await maker.Client.GetStringAsync(new Uri(address + "/export?format=json", UriKind.Relative), Cancel));
    }

    [Fact]
    public async Task Limits_are_told_apart_from_the_strategy()
    {
        await using var app = await LibraryAsync();
        using var maker = await app.OpenBrowserAsync(Role.Reader);

        var page = await maker.OpenAsync(await KeepAsync(maker, "depression", "&compound=ketamine"));

        Assert.Contains("Narrowed to compound Ketamine", page.QuerySelector(".report")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2", page.QuerySelector(".report .report-lines td.number")!.TextContent);
        Assert.Contains("1 record of 3", page.QuerySelector(".report")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_maker_withdraws_it_with_a_reason_it_stays_at_its_address_and_can_stand_again()
    {
        await using var app = await LibraryAsync();
        using var maker = await app.OpenBrowserAsync(Role.Reader);
        var address = await KeepAsync(maker, Strategy);
        using var guest = app.OpenBrowser();

        using var silent = await maker.SubmitAsync(await maker.OpenAsync(address), "form.withdraw", ("reason", " "));
        using var withdrawn = await maker.SubmitAsync(await maker.OpenAsync(address), "form.withdraw", ("reason", "A bracket was missing."));
        var page = await guest.OpenAsync(address);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (silent.StatusCode, withdrawn.StatusCode));
        Assert.Equal("Withdrawn on 20 January 2026. A bracket was missing.", page.QuerySelector(".notice-danger")!.TextContent.Trim());
        Assert.Contains("1 record of 3", page.QuerySelector(".report")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await guest.OpenAsync("/search-records")).QuerySelector($"a[href='{address}']"));

        using var again = await maker.SubmitAsync(await maker.OpenAsync(address), "form.withdraw");
        Assert.Null((await guest.OpenAsync(address)).QuerySelector(".notice-danger"));
        Assert.NotNull((await guest.OpenAsync("/search-records")).QuerySelector($"a[href='{address}']"));
    }

    [Fact]
    public async Task Nobody_but_its_maker_and_curators_may_withdraw_it()
    {
        await using var app = await LibraryAsync();
        using var maker = await app.OpenBrowserAsync(Role.Reader);
        var address = await KeepAsync(maker, Strategy);
        using var other = await app.OpenBrowserAsync(Role.Annotator);
        using var curator = await app.OpenBrowserAsync(Role.Curator);

        var seen = await other.OpenAsync(address);
        Assert.Null(seen.QuerySelector("form.withdraw"));
        var token = seen.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var refused = await other.PostAsync(address + "?handler=withdraw", ("__RequestVerificationToken", token), ("reason", "No."));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Null(await app.WithLibraryAsync(library => Task.FromResult(library.SearchRecords.Single().WithdrawnAt)));

        using var done = await curator.SubmitAsync(await curator.OpenAsync(address), "form.withdraw", ("reason", "Not a review."));
        Assert.NotNull(await app.WithLibraryAsync(library => Task.FromResult(library.SearchRecords.Single().WithdrawnAt)));
    }

    [Fact]
    public async Task It_can_be_taken_along_as_text_as_a_table_and_as_JSON()
    {
        await using var app = await LibraryAsync();
        using var maker = await app.OpenBrowserAsync(Role.Reader);
        var address = await KeepAsync(maker, Strategy);

        var text = await maker.Client.GetStringAsync(new Uri(address + "/export?format=text", UriKind.Relative), Cancel);
        var table = await maker.Client.GetStringAsync(new Uri(address + "/export?format=csv", UriKind.Relative), Cancel);
        using var json = JsonDocument.Parse(await maker.Client.GetStringAsync(new Uri(address + "/export?format=json", UriKind.Relative), Cancel));
        using var unknown = await maker.GetAsync(address + "/export?format=pdf");

        Assert.Contains("  #2\tdepression[tiab]\t2\n", text, StringComparison.Ordinal);
        Assert.Contains("Psilocybin for depression", table, StringComparison.Ordinal);
        Assert.Equal(2, table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(1, json.RootElement.GetProperty("records").GetArrayLength());
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    [Fact]
    public async Task A_strategy_that_cannot_be_read_or_has_no_title_is_not_kept()
    {
        await using var app = await LibraryAsync();
        using var maker = await app.OpenBrowserAsync(Role.Reader);

        using var broken = await maker.SubmitAsync(await maker.OpenAsync("/search-records/new?q=(psilocybin"), "form.record-new", ("Name", "A title"));
        using var nameless = await maker.SubmitAsync(await maker.OpenAsync("/search-records/new?q=psilocybin"), "form.record-new", ("Name", " "));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (broken.StatusCode, nameless.StatusCode));
        Assert.Equal(0, await app.WithLibraryAsync(library => Task.FromResult(library.SearchRecords.Count())));
    }

    [Fact]
    public async Task What_only_its_maker_may_see_nobody_else_learns_by_running_it_again()
    {
        await using var app = await LibraryAsync();
        using var maker = await app.OpenBrowserAsync(Role.Annotator);
        using var other = await app.OpenBrowserAsync(Role.Admin);
        var address = await KeepAsync(maker, "psilocybin NOT taggedby:me");

        var byMaker = await maker.OpenAsync(address + "?run=again");
        var byOther = await other.OpenAsync(address + "?run=again");

        Assert.Contains("2 records now", byMaker.QuerySelector(".comparison")!.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("only they can run it again", byOther.QuerySelector(".comparison")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guests_cannot_keep_one()
    {
        await using var app = await LibraryAsync();
        using var guest = app.OpenBrowser();

        using var asked = await guest.GetAsync("/search-records/new?q=psilocybin");

        Assert.Contains("/account/log-in", asked.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    private static async Task<PsyLitApp> LibraryAsync()
    {
        var app = new PsyLitApp();
        await app.BringInAsync("Psilocybin for depression");
        await app.BringInAsync("Psilocybin alone");
        await app.BringInAsync("Ketamine for depression");
        return app;
    }

    private static async Task<string> KeepAsync(Browser browser, string strategy, string filters = "")
    {
        using var kept = await browser.SubmitAsync(
            await browser.OpenAsync($"/search-records/new?q={Uri.EscapeDataString(strategy)}{filters}"), "form.record-new", ("Name", "First search"), ("Note", "Checked by a librarian."));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        return kept.Headers.Location!.OriginalString;
    }

    private static async Task ChangeAsync(PsyLitApp app, long id, string title)
    {
        await app.WithLibraryAsync(async library =>
        {
            var article = library.Articles.Single(one => one.Id == id);
            (article.Title, article.ChangedAt) = (title, app.Clock.GetUtcNow().UtcDateTime);
            await library.QueueForIndexAsync(id, Cancel);
            return await library.SaveChangesAsync(Cancel);
        });
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
    }

    private static async Task MergeAsync(PsyLitApp app, long id, long into)
    {
        await app.WithLibraryAsync(async library =>
        {
            library.Articles.Single(one => one.Id == id).MergedIntoId = into;
            await library.QueueForIndexAsync(id, Cancel);
            return await library.SaveChangesAsync(Cancel);
        });
        await app.WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
    }

    private static IEnumerable<string> Changes(AngleSharp.Html.Dom.IHtmlDocument page, string list) =>
        page.QuerySelectorAll($"{list} li").Select(item => $"{item.QuerySelector("a")!.GetAttribute("href")} {item.GetAttribute("data-cause")}");
}
