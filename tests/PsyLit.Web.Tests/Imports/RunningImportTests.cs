using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Imports;
using PsyLit.Core.Imports.Desk;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Imports;

/// <summary>A large import is followed, left, found again and stopped from its page.</summary>
public sealed class RunningImportTests : IAsyncDisposable
{
    private const int Records = 20_000;

    private readonly PsyLitApp app = new();

    [Fact]
    public async Task The_stream_tells_count_rate_and_time_left_and_a_page_opened_anew_finds_it_going_on()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        var id = await StageAsync(total: Records);
        await WaitUntilRunningAsync(curator, id);

        using var answer = await curator.Client.GetAsync(new Uri($"/imports/{id}/progress", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await using var stream = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var lines = new StreamReader(stream);
        var told = new List<(double Done, string Words)>();
        while (told.Count < 3 && await lines.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            // The site's clock only moves when it is told to.
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            if (!line.StartsWith("data:", StringComparison.Ordinal))
                continue;
            var now = JsonDocument.Parse(line["data:".Length..]).RootElement;
            if (now.GetProperty("words").GetString() is { Length: > 0 } words && words.Contains("a second", StringComparison.Ordinal))
                told.Add((now.GetProperty("done").GetDouble(), words));
        }

        var page = await curator.OpenAsync($"/imports/{id}");
        var list = await curator.OpenAsync("/imports");
        using var stopped = await curator.SubmitAsync(page, "button[formaction*=Cancel]");

        Assert.Equal(3, told.Count);
        Assert.All(told, one => Assert.Matches("^[0-9\u202F]+ of 20\u202F000\u00A0records, [0-9\u202F]+ a second, (about .* left|nearly done)$", one.Words));
        Assert.Equal(told.Select(one => one.Done).Order(), told.Select(one => one.Done));
        Assert.Equal("running", page.QuerySelector(".state")!.TextContent);
        Assert.True(double.Parse(page.QuerySelector("progress")!.GetAttribute("value")!, CultureInfo.InvariantCulture) > 0);
        Assert.Contains("of 20\u202F000\u00A0records", list.QuerySelector(".entry-source")!.TextContent, StringComparison.Ordinal);
        Assert.Matches("^Took in [0-9\u202F]+ of 20\u202F000\u00A0records", (await curator.WaitForAsync($"/imports/{id}", "stopped")).QuerySelector(".lead")!.TextContent);
    }

    [Fact]
    public async Task Stop_leaves_in_what_is_in_says_how_much_that_is_and_keeps_the_report()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        var id = await StageAsync(total: null);
        var page = await WaitUntilRunningAsync(curator, id);

        using var stopped = await curator.SubmitAsync(page, "button[formaction*=Cancel]");
        var report = await curator.WaitForAsync($"/imports/{id}", "stopped");

        Assert.Equal(HttpStatusCode.Redirect, stopped.StatusCode);
        var (added, articles, entries) = await app.WithLibraryAsync(async library => (
            await library.Imports.Where(import => import.Id == id).Select(import => import.Added).SingleAsync(),
            await library.Articles.CountAsync(),
            await library.ImportEntries.CountAsync(entry => entry.Outcome == ImportOutcome.Added)));
        Assert.InRange(added, 1, Records - 1);
        Assert.Equal((added, added), (articles, entries));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"The import was stopped. The {added:N0} records counted here are in the library"), report.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        await app.WaitForNoUploadAsync();
    }

    [Fact]
    public async Task A_page_that_waits_for_its_turn_moves_on_when_the_turn_comes_not_when_it_is_over()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        var first = await StageAsync(total: null);
        await WaitUntilRunningAsync(curator, first);
        var second = await StageAsync(total: null, "second");
        Assert.Equal("waiting", (await curator.OpenAsync($"/imports/{second}")).QuerySelector(".state")!.TextContent);
        var following = curator.GetAsync($"/imports/{second}/progress");

        using var stopped = await curator.SubmitAsync(await curator.OpenAsync($"/imports/{first}"), "button[formaction*=Cancel]");
        using var answer = await following;

        Assert.Contains("event: moved", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var page = await curator.OpenAsync($"/imports/{second}");
        Assert.Equal("running", page.QuerySelector(".state")!.TextContent);
        using var stoppedToo = await curator.SubmitAsync(page, "button[formaction*=Cancel]");
        await curator.WaitForAsync($"/imports/{second}", "stopped");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<long> StageAsync(int? total, string name = "running")
    {
        var text = new StringBuilder();
        for (var number = 1; number <= Records; number++)
            text.Append(CultureInfo.InvariantCulture, $"TY  - JOUR\nTI  - Made-up study number {number} of an invented compound, {name}\nAU  - Nobody, Anna\nPY  - 2021\nDO  - 10.1000/{name}.{number}\nER  - \n\n");
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        var staging = await app.WithAsync<ImportDesk, Staging>(desk =>
            desk.ReceiveAsync(content, new StagingRequest("trials.ris", WithoutTrial: total is null), TestContext.Current.CancellationToken));
        if (total is null)
            return staging.ImportId!.Value;

        // Looked through once, so that the number of records is known.
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        var trial = await curator.WaitForAsync($"/imports/{staging.ImportId}", "to be decided");
        using var started = await curator.SubmitAsync(trial, "button[formaction*=Start]");
        return staging.ImportId!.Value;
    }

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> WaitUntilRunningAsync(Browser curator, long id) => Patience.WaitAsync(
        () => curator.OpenAsync($"/imports/{id}"),
        page => page.QuerySelector(".state")?.TextContent == "running" && page.QuerySelector("[data-outcomes]")?.TextContent.StartsWith("0 new", StringComparison.Ordinal) == false,
        $"import {id} running");
}
