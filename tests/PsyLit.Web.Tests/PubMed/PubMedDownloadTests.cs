using System.Globalization;
using System.Text;
using System.Xml.Linq;
using PsyLit.Core.PubMed;
using PsyLit.EUtilities;
using PsyLit.Formats;

namespace PsyLit.Web.Tests.PubMed;

public sealed class PubMedDownloadTests
{
    [Fact]
    public async Task A_result_comes_in_batches_and_becomes_one_well_formed_file_of_its_records()
    {
        await using var bench = await PubMedBench.StartAsync(options => options.BatchRecords = 5);

        var (delivery, xml) = await bench.FetchAsync(new PubMedQuery("made-up"));

        Assert.Equal((12, null, 0), (delivery.Records, delivery.Failure, delivery.Gaps.Count));
        Assert.Equal(12, XDocument.Parse(xml).Root!.Elements("PubmedArticle").Count());
        Assert.Equal([("0", "5"), ("5", "5"), ("10", "2")], bench.Server.Requests.Skip(1).Select(request => (request["retstart"], request["retmax"])));
        Assert.Equal(Enumerable.Range(1, 12).Reverse().Select(i => (90_000_000 + i).ToString(CultureInfo.InvariantCulture)), Pmids(xml));
    }

    [Fact]
    public async Task At_most_takes_the_newest()
    {
        await using var bench = await PubMedBench.StartAsync(options => options.BatchRecords = 5);

        var (delivery, xml) = await bench.FetchAsync(new PubMedQuery("made-up"), most: 7);

        Assert.Equal(7, delivery.Records);
        Assert.Equal(["90000012", "90000006"], [Pmids(xml)[0], Pmids(xml)[^1]]);
    }

    [Fact]
    public async Task More_records_than_PubMed_lets_reach_are_split_by_the_day_they_were_taken_up()
    {
        await using var bench = await PubMedBench.StartAsync(options => options.BatchRecords = 500, records: 21_000, perDay: 10);

        var (delivery, xml) = await bench.FetchAsync(new PubMedQuery("made-up"));

        Assert.Equal((21_000, null, 0), (delivery.Records, delivery.Failure, delivery.Gaps.Count));
        Assert.Equal(21_000, Pmids(xml).Distinct().Count());
        Assert.All(bench.Server.Requests, request => Assert.True(request["retstart"].Length == 0 || Number(request, "retstart") + Number(request, "retmax") <= 9_999));
    }

    [Fact]
    public async Task A_day_with_more_than_can_be_reached_is_said_and_everything_else_arrives()
    {
        await using var bench = await PubMedBench.StartAsync(options => options.BatchRecords = 1_000, records: 10_500, perDay: 10_400);

        var (delivery, xml) = await bench.FetchAsync(new PubMedQuery("made-up"));

        Assert.Equal(9_999 + 100, delivery.Records);
        Assert.Equal(9_999 + 100, Pmids(xml).Distinct().Count());
        Assert.Contains("10,400 of these records on 2020-01-01", Assert.Single(delivery.Gaps), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_by_PMID_leave_out_what_PubMed_does_not_have()
    {
        await using var bench = await PubMedBench.StartAsync(options => options.BatchRecords = 2);
        using var file = new MemoryStream();

        var delivery = await bench.Download.FetchAsync(
            ["90000001", "1", "90000002", "90000003", "2"], file, PubMedBench.Caller, null, TestContext.Current.CancellationToken);

        Assert.Equal((3, null), (delivery.Records, delivery.Failure));
        Assert.Equal(["90000001", "90000002", "90000003"], Pmids(Encoding.UTF8.GetString(file.ToArray())));
    }

    [Fact]
    public async Task A_download_that_breaks_off_keeps_what_came_and_says_so()
    {
        await using var bench = await PubMedBench.StartAsync(options => (options.BatchRecords, options.Attempts) = (5, 2));
        var query = new PubMedQuery("made-up");
        var search = await bench.Client.SearchAsync(query, 0, PubMedBench.Caller, TestContext.Current.CancellationToken);
        using var file = new MemoryStream();
        var afterFirst = new Reporting(() => bench.Server.Next(Oddity.ServerError, Oddity.ServerError));

        var delivery = await bench.Download.FetchAsync(query, search.Value!, null, file, PubMedBench.Caller, afterFirst, TestContext.Current.CancellationToken);

        Assert.Equal(5, delivery.Records);
        Assert.Equal("PubMed sent status 500, 2 times in a row. Nothing was changed; try again later.", delivery.Failure);
        Assert.Equal(5, XDocument.Parse(Encoding.UTF8.GetString(file.ToArray())).Root!.Elements().Count());
    }

    [Fact]
    public async Task Cancelling_ends_the_download()
    {
        await using var bench = await PubMedBench.StartAsync(options => options.BatchRecords = 1);
        using var cancelling = new CancellationTokenSource();
        var query = new PubMedQuery("made-up");
        var search = await bench.Client.SearchAsync(query, 0, PubMedBench.Caller, TestContext.Current.CancellationToken);
        using var file = new MemoryStream();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            bench.Download.FetchAsync(query, search.Value!, null, file, PubMedBench.Caller, new Reporting(cancelling.Cancel), cancelling.Token));

        Assert.Equal(2, bench.Server.Requests.Count);
    }

    private static int Number(ReceivedRequest request, string field) => int.Parse(request[field], CultureInfo.InvariantCulture);

    private static List<string> Pmids(string xml)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        return [.. CitationFile.Open(file).Items.Select(item => item.Record!.Pmid!)];
    }

    private sealed class Reporting(Action act) : IProgress<Core.PubMed.Fetching.PubMedProgress>
    {
        public void Report(Core.PubMed.Fetching.PubMedProgress value) => act();
    }
}
