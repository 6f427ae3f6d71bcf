using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Imports;
using PsyLit.Core.PubMed;
using PsyLit.Core.PubMed.Fetching;
using PsyLit.EUtilities;
using PsyLit.Web.Pages.PubMed.Work;
using PsyLit.Web.Tests.Pages.PubMed;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Imports;

/// <summary>What is ordered from PubMed comes to the import desk as a file of somebody's disk would.</summary>
public sealed class FetchedImportTests
{
    [Fact]
    public async Task Identifiers_that_PubMed_does_not_have_are_named_in_the_dry_run_and_in_the_report()
    {
        await using var site = await PubMedSite.StartAsync();
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);
        var address = await OrderAsync(curator, "PMID: 90000001, doi:10.5555/made-up.2 and PMC1234567");

        var trial = await curator.WaitForAsync(address, "to be decided");
        var report = await curator.ImportAsync(address);

        Assert.Equal("Import of PubMed: 3\u00A0identifiers", trial.QuerySelector("h1")!.TextContent);
        Assert.Contains("2 new", trial.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("PMC1234567", Assert.Single(trial.QuerySelectorAll(".not-found li")).TextContent);
        Assert.Contains("2 added", report.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("PMC1234567", Assert.Single(report.QuerySelectorAll(".not-found li")).TextContent);
        using var table = await curator.GetAsync(address.Split('?')[0] + "/report.csv");
        Assert.EndsWith("\r\n,,,Not found,PMC1234567,PubMed has no record of it,\r\n", await table.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_PubMed_has_none_of_it_the_report_says_so()
    {
        await using var site = await PubMedSite.StartAsync();
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);

        var report = await curator.WaitForAsync(await OrderAsync(curator, "PMC1234567"), null);

        Assert.Equal("PubMed has no record of what was asked for.", report.QuerySelector(".lead")!.TextContent);
        Assert.Equal("PMC1234567", report.QuerySelector(".not-found li")!.TextContent);
        Assert.Contains("PubMed has no record of what was asked for.", (await curator.OpenAsync("/imports")).QuerySelector(".entry-source")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_answer_the_identifiers_are_kept_and_fetched_again_at_a_press()
    {
        await using var site = await PubMedSite.StartAsync();
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);
        var page = await ReadAsync(curator, "90000001");
        site.Server.Next(Oddity.BadGateway);
        using var sent = await curator.SubmitAsync(page, "button[formaction*=Fetch]");
        var address = sent.Headers.Location!.OriginalString;

        var failed = await curator.WaitForAsync(address, "ended early");
        using var again = await curator.SubmitAsync(failed, "button[formaction*=FetchAgain]");
        var trial = await curator.WaitForAsync(address, "to be decided");

        Assert.Equal("No record has come from PubMed.", failed.QuerySelector(".lead")!.TextContent);
        Assert.Contains("Nothing was changed; try again later.", failed.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 new", trial.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_had_come_before_PubMed_failed_can_be_imported_and_the_page_says_that_it_is_not_all()
    {
        await using var site = await PubMedSite.StartAsync(records: 500);
        site.Server.Next(Oddity.Slow, Oddity.Slow, Oddity.Slow, Oddity.ServerError);
        site.Server.SlowAnswer = TimeSpan.Zero;
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);
        using var sent = await curator.SubmitAsync(await curator.OpenAsync("/pubmed?q=imaginary"), ".pubmed-tried form button");

        var trial = await curator.WaitForAsync(sent.Headers.Location!.OriginalString, "to be decided");

        Assert.Contains("200 new", trial.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("These are the records that had come by then.", trial.QuerySelector(".notice-caution")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_was_taken_down_before_the_program_ended_is_fetched_at_the_next_start()
    {
        await using var site = await PubMedSite.StartAsync();
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);
        // Taken down and nobody woken: as a program leaves it that is ended at this moment.
        var id = await site.App.WithAsync<PubMedDesk, long>(desk =>
            desk.OrderAsync(new ImportFetch { Query = "ketamine" }, "PubMed: ketamine", null, TestContext.Current.CancellationToken));
        Assert.Equal("being fetched", (await curator.OpenAsync($"/imports/{id}")).QuerySelector(".state")!.TextContent);

        await site.App.WithAsync<PubMedWork, bool>(work => { work.Wake(); return Task.FromResult(true); });

        Assert.Contains("4 new", (await curator.WaitForAsync($"/imports/{id}", "to be decided")).QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_the_end_of_the_program_interrupts_in_an_orderly_way_is_fetched_however_often_that_was()
    {
        await using var site = await PubMedSite.StartAsync();
        site.Server.SlowAnswer = TimeSpan.FromMinutes(5);
        site.Server.Next(Oddity.Slow, Oddity.Slow, Oddity.Slow);
        var id = await site.App.WithAsync<PubMedDesk, long>(desk =>
            desk.OrderAsync(new ImportFetch { Query = "ketamine" }, "PubMed: ketamine", null, TestContext.Current.CancellationToken));
        for (var end = 1; end <= 3; end++)
        {
            using var pause = new CancellationTokenSource();
            var fetching = FetchAsync(site, id, pause.Token);
            await Patience.WaitAsync(() => site.Server.Requests.Count == end, $"request {end} at the server");
            await pause.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
        }

        await FetchAsync(site, id, TestContext.Current.CancellationToken);

        Assert.Contains(await site.App.WithLibraryAsync(library => library.Imports.Select(import => import.State).SingleAsync()), new[] { ImportState.Checking, ImportState.Checked });
    }

    [Fact]
    public async Task Fetching_is_stopped_from_its_page_and_nothing_of_it_stays()
    {
        await using var site = await PubMedSite.StartAsync();
        site.Server.SlowAnswer = TimeSpan.FromSeconds(30);
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);
        var page = await ReadAsync(curator, "90000001");
        site.Server.Next(Oddity.Slow);
        using var sent = await curator.SubmitAsync(page, "button[formaction*=Fetch]");
        var address = sent.Headers.Location!.OriginalString;
        await Patience.WaitAsync(() => site.Server.Requests.Count > 0, "a request at the server");

        using var stopped = await curator.SubmitAsync(await curator.OpenAsync(address), "button[formaction*=Discard]");
        var report = await curator.WaitForAsync(address, "put away");

        Assert.Equal("Put away without importing anything.", report.QuerySelector(".lead")!.TextContent);
        await site.App.WaitForNoUploadAsync();
    }

    [Fact]
    public async Task Records_of_a_saved_query_go_into_the_library_without_a_dry_run_and_its_report_is_found_with_it()
    {
        await using var site = await PubMedSite.StartAsync();
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);
        using var saved = await curator.SubmitAsync(
            await curator.OpenAsync("/pubmed?q=psilocybin"), "form.pubmed-save", ("Name", "Psilocybin / all"), ("EveryHours", "0"));

        using var asked = await curator.SubmitAsync(await curator.OpenAsync("/pubmed"), "button[formaction$='Run']");
        await site.OpenWhenDoneAsync(curator);
        await Patience.WaitAsync(() => site.App.WithLibraryAsync(library => library.SavedQueries.AnyAsync(query => query.LastRunAt != null)), "a run written down");

        var row = (await curator.OpenAsync("/pubmed")).QuerySelector(".pubmed-saved li")!;
        Assert.Contains("4 added, 0 updated, 0 unchanged, 0 rejected.", row.TextContent, StringComparison.Ordinal);
        var report = await curator.OpenAsync(row.QuerySelector("a[href^='/imports/']")!.GetAttribute("href")!);
        Assert.Equal("Import of PubMed: Psilocybin / all", report.QuerySelector("h1")!.TextContent);
        Assert.Equal(ImportState.Finished, await site.App.WithLibraryAsync(library => library.Imports.Select(import => import.State).SingleAsync()));
    }

    [Fact]
    public async Task A_saved_query_whose_import_fails_asks_for_the_same_days_again_within_the_hour()
    {
        await using var site = await PubMedSite.StartAsync();
        var started = new DateTime(2026, 1, 19, 9, 0, 0, DateTimeKind.Utc);
        using var curator = await site.App.OpenBrowserAsync(Role.Curator);
        // A run whose file is lost before its turn comes.
        var id = await site.App.WithLibraryAsync(async library =>
        {
            var account = await library.Users.Select(user => user.Id).SingleAsync();
            var query = new SavedQuery { Name = "Lost", Text = "psilocybin", EveryHours = 24, NextRunAt = started.AddDays(2), LastRunAt = started, AccountId = account, CreatedAt = started };
            library.SavedQueries.Add(query);
            await library.SaveChangesAsync();
            library.Imports.Add(new Import
            {
                FileName = "PubMed: Lost",
                State = ImportState.Waiting,
                StagedFile = "gone.upload",
                SavedQueryId = query.Id,
                StartedAt = started.AddDays(1),
                Fetch = new ImportFetch { Query = "psilocybin" },
            });
            await library.SaveChangesAsync();
            return query.Id;
        });
        // Anything that happens at the desk has it look for work.
        using var other = await curator.UploadAsync(null, "TY  - JOUR\nTI  - Made-up record\nER  - \n");
        var query = await Patience.WaitAsync(
            () => site.App.WithLibraryAsync(library => library.SavedQueries.AsNoTracking().SingleAsync(saved => saved.Id == id)),
            saved => saved.LastMessage is not null,
            "what became of the run");

        Assert.StartsWith("The uploaded file is no longer in the data folder.", query.LastMessage, StringComparison.Ordinal);
        Assert.Equal((started, site.App.Clock.GetUtcNow().UtcDateTime.AddHours(1)), (query.LastRunAt, query.NextRunAt));
    }

    private static Task<bool> FetchAsync(PubMedSite site, long id, CancellationToken pause) => site.App.WithAsync<PubMedDesk, bool>(async desk =>
    {
        await desk.RunAsync(id, new PubMedCaller("site@example.org"), pause);
        return true;
    });

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(Browser curator, string text)
    {
        using var read = await curator.UploadAsync(null, text);
        return await Browser.ReadAsync(read);
    }

    private static async Task<string> OrderAsync(Browser curator, string text)
    {
        using var sent = await curator.SubmitAsync(await ReadAsync(curator, text), "button[formaction*=Fetch]");
        return sent.Headers.Location!.OriginalString;
    }
}
