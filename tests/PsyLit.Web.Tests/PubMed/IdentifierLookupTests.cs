using PsyLit.Core.PubMed.Fetching;
using PsyLit.Core.PubMed.Identifiers;
using PsyLit.EUtilities;

namespace PsyLit.Web.Tests.PubMed;

public sealed class IdentifierLookupTests
{
    [Fact]
    public async Task PMIDs_DOIs_and_PMCIDs_are_fetched_together_and_those_PubMed_does_not_have_are_named()
    {
        await using var bench = await PubMedBench.StartAsync();
        var found = IdentifierText.Find("PMID: 90000001, doi:10.5555/MADE-UP.2; PMC9000004 and 10.5555/absent.1 and PMC1234567, PMID 424242");
        await using var file = FetchedFile.Create();

        var delivery = await bench.Get<IdentifierLookup>()
            .FetchAsync(found, file, PubMedBench.Caller, null, TestContext.Current.CancellationToken);

        Assert.Equal((3, null), (delivery.Records, delivery.Failure));
        Assert.Equal(["DOI 10.5555/absent.1", "PMC1234567", "PMID 424242"], delivery.NotFound.Select(missing => missing.ToString()));
    }

    [Fact]
    public async Task Many_DOIs_take_few_requests()
    {
        await using var bench = await PubMedBench.StartAsync(records: 250);
        var found = IdentifierText.Find(string.Join('\n', Enumerable.Range(1, 250).Select(i => $"https://doi.org/10.5555/made-up.{i}")));
        await using var file = FetchedFile.Create();

        var delivery = await bench.Get<IdentifierLookup>()
            .FetchAsync(found, file, PubMedBench.Caller, null, TestContext.Current.CancellationToken);

        Assert.Equal((250, 0), (delivery.Records, delivery.NotFound.Count));
        Assert.Equal(5, bench.Server.Requests.Count);
    }

    [Fact]
    public async Task A_failure_is_passed_on()
    {
        await using var bench = await PubMedBench.StartAsync(options => options.Attempts = 1);
        bench.Server.Next(Oddity.Html);
        await using var file = FetchedFile.Create();

        var delivery = await bench.Get<IdentifierLookup>()
            .FetchAsync(IdentifierText.Find("10.5555/made-up.1"), file, PubMedBench.Caller, null, TestContext.Current.CancellationToken);

        Assert.Equal("PubMed sent a web page instead of an answer, once. Nothing was changed; try again later.", delivery.Failure);
    }
}
