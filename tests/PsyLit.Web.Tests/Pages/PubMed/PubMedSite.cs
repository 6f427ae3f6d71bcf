using AngleSharp.Html.Dom;
using PsyLit.EUtilities;
using PsyLit.Web.Pages.PubMed.Work;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.PubMed;

/// <summary>A site that asks a server which behaves as E-utilities does.</summary>
internal sealed class PubMedSite : IAsyncDisposable
{
    private PubMedSite(EUtilitiesServer server) => Server = server;

    public EUtilitiesServer Server { get; }

    public PsyLitApp App { get; } = new();

    public static async Task<PubMedSite> StartAsync(string email = "site@example.org", int records = 12)
    {
        var server = await EUtilitiesServer.StartAsync();
        server.LimitsRates = false;
        server.Add(MadeUpRecord.Some(records));
        var site = new PubMedSite(server);
        site.App.Settings["PubMed:BaseAddress"] = server.BaseAddress.ToString();
        site.App.Settings["PubMed:Email"] = email;
        // The site's clock stands still, so nothing may wait for it.
        site.App.Settings["PubMed:RequestsPerSecond"] = "100000";
        site.App.Settings["PubMed:Attempts"] = "1";
        return site;
    }

    /// <summary>Opens the page PubMed once nothing waits or runs any more.</summary>
    public async Task<IHtmlDocument> OpenWhenDoneAsync(Browser browser, int jobs = 1)
    {
        await Patience.WaitAsync(
            () => App.WithAsync<PubMedWork, bool>(work => Task.FromResult(work.Recent.Count(job => job.Outcome is not null) >= jobs)), $"{jobs} done of what was asked for");
        return await browser.OpenAsync("/pubmed");
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Server.DisposeAsync();
    }
}
