using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.PubMed;
using PsyLit.EUtilities;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.PubMed;

public sealed class SavedQueryTests
{
    [Fact]
    public async Task A_saved_query_runs_when_it_is_due_and_asks_for_what_is_new_since_the_day_before()
    {
        await using var site = await PubMedSite.StartAsync();
        using var curator = await SaveAsync(site, 24);
        await WaitAsync(site, query => query.LastRunAt != null);
        var before = site.Server.Requests.Count;
        site.Server.Add(new MadeUpRecord { Pmid = "91000001", Title = "Made-up psilocybin record of the next day", Created = new DateOnly(2026, 1, 21) });

        var first = await QueryAsync(site);
        site.App.Clock.Advance(TimeSpan.FromHours(23));
        await Task.Delay(300, TestContext.Current.CancellationToken);
        var early = site.Server.Requests.Count;
        site.App.Clock.Advance(TimeSpan.FromMinutes(61));
        await WaitAsync(site, query => query.LastRunAt > first.LastRunAt);

        Assert.StartsWith("4 added", first.LastMessage, StringComparison.Ordinal);
        Assert.Equal(before, early);
        Assert.Equal(("crdt", "2026/01/19"), (site.Server.Requests[before]["datetype"], site.Server.Requests[before]["mindate"]));
        var second = await QueryAsync(site);
        Assert.StartsWith("1 added", second.LastMessage, StringComparison.Ordinal);
        Assert.True(second.NextRunAt > site.App.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal([4, 1], await site.App.WithLibraryAsync(library => library.Imports.Where(import => import.SavedQueryId == second.Id).OrderBy(import => import.Id).Select(import => import.Added).ToListAsync()));
        Assert.Contains("brought 5", (await curator.OpenAsync("/pubmed")).QuerySelector(".pubmed-saved")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_fails_is_said_and_tried_again_an_hour_later_for_the_same_days()
    {
        await using var site = await PubMedSite.StartAsync();
        using var curator = await SaveAsync(site, 24, Oddity.ServerError);
        await WaitAsync(site, query => query.LastMessage != null);
        var failed = await QueryAsync(site);

        site.App.Clock.Advance(TimeSpan.FromMinutes(61));
        await WaitAsync(site, query => query.LastRunAt != null);

        Assert.Contains("status 500", failed.LastMessage, StringComparison.Ordinal);
        Assert.Null(failed.LastRunAt);
        Assert.StartsWith("4 added", (await QueryAsync(site)).LastMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_runs_only_when_asked_waits_for_that()
    {
        await using var site = await PubMedSite.StartAsync();
        using var curator = await SaveAsync(site, 0);
        site.App.Clock.Advance(TimeSpan.FromDays(3));
        var idle = site.Server.Requests.Count;

        using var asked = await curator.SubmitAsync(await curator.OpenAsync("/pubmed"), "button[formaction$='Run']");
        await WaitAsync(site, query => query.LastRunAt != null);

        Assert.Equal(1, idle);
        Assert.Null((await QueryAsync(site)).NextRunAt);
    }

    [Fact]
    public async Task A_paused_one_does_not_run_until_it_goes_on()
    {
        await using var site = await PubMedSite.StartAsync();
        using var curator = await SaveAsync(site, 24);
        await WaitAsync(site, query => query.LastRunAt != null);
        var first = await QueryAsync(site);

        using var paused = await curator.SubmitAsync(await curator.OpenAsync("/pubmed"), "button[formaction$='Pause']");
        site.App.Clock.Advance(TimeSpan.FromDays(3));
        await Task.Delay(300, TestContext.Current.CancellationToken);
        var still = await QueryAsync(site);
        using var resumed = await curator.SubmitAsync(await curator.OpenAsync("/pubmed"), "button[formaction$='Resume']");
        site.App.Clock.Advance(TimeSpan.FromMinutes(2));
        await WaitAsync(site, query => query.LastRunAt > first.LastRunAt);

        Assert.Equal((first.LastRunAt, null), (still.LastRunAt, still.NextRunAt));
    }

    [Fact]
    public async Task Deleting_can_be_undone_with_what_it_brought()
    {
        await using var site = await PubMedSite.StartAsync();
        using var curator = await SaveAsync(site, 24);
        await WaitAsync(site, query => query.LastRunAt != null);

        using var deleted = await curator.SubmitAsync(await curator.OpenAsync("/pubmed"), "button[formaction$='Delete']");
        var without = await curator.OpenAsync("/pubmed");
        using var undone = await curator.SubmitAsync(without, "form.pubmed-undo");
        var page = await curator.OpenAsync("/pubmed");

        Assert.Empty(without.QuerySelectorAll(".pubmed-saved li"));
        Assert.Contains("brought 4", page.QuerySelector(".pubmed-saved li")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<Browser> SaveAsync(PubMedSite site, int hours, params Oddity[] firstRun)
    {
        var curator = await site.App.OpenBrowserAsync(Role.Curator);
        var page = await curator.OpenAsync("/pubmed?q=psilocybin");
        site.Server.Next(firstRun);
        using var saved = await curator.SubmitAsync(page, "form.pubmed-save", ("Name", "Psilocybin, all"), ("EveryHours", $"{hours}"));
        return curator;
    }

    private static Task<SavedQuery> QueryAsync(PubMedSite site) =>
        site.App.WithLibraryAsync(library => library.SavedQueries.AsNoTracking().SingleAsync());

    private static Task<SavedQuery> WaitAsync(PubMedSite site, Func<SavedQuery, bool> holds)
    {
        // Who was just about to lie down for a minute when the clock was moved sleeps through it, until the next minute has passed.
        var looks = 0;
        return Patience.WaitAsync(
            () =>
            {
                if (++looks % 100 == 0)
                    site.App.Clock.Advance(TimeSpan.FromMinutes(1));
                return QueryAsync(site);
            },
            holds,
            "the saved query as expected");
    }
}
