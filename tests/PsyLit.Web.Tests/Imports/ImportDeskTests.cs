using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PsyLit.Core.Accounts;
using PsyLit.Core.Imports;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Imports;

public sealed class ImportDeskTests(PsyLitApp app) : IClassFixture<PsyLitApp>
{
    [Fact]
    public async Task Ticks_are_kept_from_page_to_page_and_what_is_left_out_stays_out()
    {
        await using var site = new PsyLitApp();
        using var curator = await site.OpenBrowserAsync(Role.Curator);
        var address = await SendAsync(curator, Enumerable.Range(1, 120).Select(number => Record("kept", number)));
        var first = await curator.WaitForAsync(address, "to be decided");
        Assert.Equal("120", first.QuerySelector("[data-chosen]")!.TextContent);

        Boxes(first)[4].IsChecked = false;
        using var next = await curator.SubmitAsync(first, "nav.pager button");
        var second = await curator.OpenAsync(Page(next));
        Assert.Equal(20, Boxes(second).Count);
        Assert.Equal("119", second.QuerySelector("[data-chosen]")!.TextContent);
        Boxes(second)[19].IsChecked = false;
        using var started = await curator.SubmitAsync(second, "button[formaction*=Start]");
        var report = await curator.WaitForAsync(address, null);

        Assert.Contains("118 added", report.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        var leftOut = await curator.OpenAsync(address + "?outcome=leftout");
        Assert.Equal(["kept 5", "kept 120"], leftOut.QuerySelectorAll(".record-title").Select(title => title.TextContent[..title.TextContent.IndexOf(" invented", StringComparison.Ordinal)]));
        await site.WaitForNoUploadAsync();
    }

    [Fact]
    public async Task All_or_none_of_a_kind_are_taken_at_once_and_an_import_of_nothing_is_refused()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        var address = await SendAsync(curator, Enumerable.Range(1, 3).Select(number => Record("bulk", number)));
        var trial = await curator.WaitForAsync(address, "to be decided");

        using var none = await curator.SubmitAsync(trial, "button[name=all][value=none]");
        var empty = await curator.OpenAsync(Page(none));
        Assert.All(Boxes(empty), box => Assert.False(box.IsChecked));
        using var refused = await curator.SubmitAsync(empty, "button[formaction*=Start]");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("No record is chosen", (await Browser.ReadAsync(refused)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

        using var all = await curator.SubmitAsync(empty, "button[name=all][value=all]");
        Assert.All(Boxes(await curator.OpenAsync(Page(all))), box => Assert.True(box.IsChecked));
    }

    [Fact]
    public async Task A_changed_record_shows_what_would_change_and_a_repeat_is_a_duplicate()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        await curator.ImportAsync(await SendAsync(curator, [Record("told", 1)]));
        var address = await SendAsync(curator, [Record("told", 1).Replace("AB  - Old", "VL  - 7\nAB  - New", StringComparison.Ordinal), Record("told", 2), Record("told", 2)]);

        var trial = await curator.WaitForAsync(address, "to be decided");

        Assert.Equal(["Changes a record", "New", "Duplicate"], trial.QuerySelectorAll(".record .outcome").Select(cell => cell.TextContent));
        var changes = Assert.Single(trial.QuerySelectorAll("details.changes"));
        Assert.Equal(["Volume", "Abstract"], changes.QuerySelectorAll("dt").Select(term => term.TextContent));
        Assert.StartsWith("Old words", changes.QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("New words", changes.QuerySelectorAll("ins")[^1].TextContent, StringComparison.Ordinal);
        Assert.Contains("line 11", trial.QuerySelectorAll(".record-why")[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_can_be_looked_through_again_in_another_encoding()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        var address = await SendAsync(curator, [Record("Müller’s", 1)]);
        var trial = await curator.WaitForAsync(address, "to be decided");
        Assert.Contains("Müller", trial.QuerySelector(".record-title")!.TextContent, StringComparison.Ordinal);

        using var again = await curator.SubmitAsync(trial, "form.again", ("encoding", "windows-1252"));
        var other = await curator.WaitForAsync(address, "to be decided");

        Assert.Contains("MÃ¼ller", other.QuerySelector(".record-title")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("windows-1252", other.QuerySelector(".import-facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_is_a_table_that_no_spreadsheet_takes_for_formulas()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        var address = await SendAsync(curator, [Record("=HYPERLINK(1)", 1)]);
        await curator.ImportAsync(address);

        using var answer = await curator.GetAsync(address + "/report.csv");
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("1,,1,Added,'=HYPERLINK(1) 1 invented", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejected_records_are_given_back_as_they_were()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        var id = await app.WithLibraryAsync(async library =>
        {
            var import = new Import { FileName = "trials.ris", Format = "ris", StartedAt = app.Clock.GetUtcNow().UtcDateTime, Rejected = 1 };
            import.Entries.Add(new ImportEntry { Position = 1, Line = 1, Outcome = ImportOutcome.Rejected, Reason = "No title.", Source = "TY  - JOUR\nER  - " });
            import.Entries.Add(new ImportEntry { Position = 2, Line = 3, Outcome = ImportOutcome.Rejected, Reason = "No title.", Source = "TY  - BOOK\nER  - \n" });
            library.Imports.Add(import);
            await library.SaveChangesAsync();
            return import.Id;
        });

        using var answer = await curator.GetAsync($"/imports/{id}/rejected");

        Assert.Equal("TY  - JOUR\nER  - \nTY  - BOOK\nER  - \n", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("trials-rejected.ris", answer.Content.Headers.ContentDisposition!.FileNameStar);
        using var none = await curator.GetAsync($"/imports/{id + 1000}/rejected");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task The_event_stream_ends_with_word_that_the_import_has_moved_on()
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        var address = await SendAsync(curator, [Record("streamed", 1)]);
        await curator.WaitForAsync(address, "to be decided");

        using var answer = await curator.GetAsync(address + "/progress");

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("event: moved", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Annotator)]
    [InlineData(Role.Reader)]
    public async Task Nobody_below_a_curator_sees_or_changes_an_import(string role)
    {
        using var curator = await app.OpenBrowserAsync(Role.Curator);
        var address = await SendAsync(curator, [Record("guarded " + role, 1)]);
        await curator.WaitForAsync(address, "to be decided");
        using var other = await app.OpenBrowserAsync(role);

        foreach (var path in new[] { "", "/progress", "/rejected", "/report.csv" })
        {
            using var seen = await other.GetAsync(address + path);
            Assert.Equal(HttpStatusCode.Forbidden, seen.StatusCode);
        }

        foreach (var path in new[] { "?handler=Start", "?handler=Discard", "?handler=Cancel", "?handler=CheckAgain", "/choices" })
        {
            using var done = await other.PostAsync(address + path);
            Assert.Equal(HttpStatusCode.Forbidden, done.StatusCode);
        }

        Assert.Contains("to be decided", (await curator.OpenAsync(address)).QuerySelector(".state")!.TextContent, StringComparison.Ordinal);
    }

    private static string Record(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"""
        TY  - JOUR
        TI  - {name} {number} invented study of a made-up compound
        AU  - Nobody, Anna
        PY  - 2021
        DO  - 10.1000/desk.{Uri.EscapeDataString(name).Length}.{name.Length}{name[0]}.{number}
        JO  - Journal of Fictitious Results
        AB  - Old words of an abstract.
        ER  - 

        """) + "\n";

    private static async Task<string> SendAsync(Browser curator, IEnumerable<string> records)
    {
        using var sent = await curator.UploadAsync(string.Concat(records));
        return sent.Headers.Location!.OriginalString;
    }

    private static List<IHtmlInputElement> Boxes(IHtmlDocument page) => [.. page.QuerySelectorAll<IHtmlInputElement>("input[name=take]")];

    private static string Page(HttpResponseMessage answer) => answer.Headers.Location!.OriginalString.Split('#')[0];
}
