using PsyLit.Core.PubMed;

namespace PsyLit.Web.Tests.PubMed;

public sealed class PubMedSearchTests
{
    [Fact]
    public async Task A_search_says_how_many_records_there_are_and_how_PubMed_read_the_query()
    {
        await using var bench = await PubMedBench.StartAsync();

        var answer = await bench.Client.SearchAsync(new PubMedQuery("psilocybin depression"), 3, PubMedBench.Caller, TestContext.Current.CancellationToken);

        Assert.Null(answer.Failure);
        Assert.Equal(4, answer.Value!.Count);
        Assert.Equal(["90000012", "90000009", "90000006"], answer.Value.Pmids);
        Assert.Equal("\"psilocybin\"[All Fields] AND \"depression\"[All Fields]", answer.Value.Translation);
    }

    [Fact]
    public async Task What_PubMed_remarks_on_a_query_is_kept()
    {
        await using var bench = await PubMedBench.StartAsync();

        var answer = await bench.Client.SearchAsync(new PubMedQuery("zzzyyyxxx"), 0, PubMedBench.Caller, TestContext.Current.CancellationToken);

        Assert.Equal(0, answer.Value!.Count);
        Assert.Equal(["PubMed found nothing for zzzyyyxxx.", "No items found."], answer.Value.Warnings);
    }

    [Fact]
    public async Task Every_request_is_a_post_that_names_tool_and_address_and_has_nothing_in_its_own_address()
    {
        await using var bench = await PubMedBench.StartAsync();

        await bench.FetchAsync(new PubMedQuery("made-up"));

        Assert.Equal(["esearch.fcgi", "efetch.fcgi"], bench.Server.Requests.Select(request => request.Program));
        Assert.All(bench.Server.Requests, request =>
        {
            Assert.Equal("POST", request.Method);
            Assert.Equal("", request.QueryString);
            Assert.Equal("pubmed", request["db"]);
            Assert.Equal("psylit", request["tool"]);
            Assert.Equal("reader@example.org", request["email"]);
            Assert.DoesNotContain("api_key", request.Fields.Keys);
        });
        Assert.Equal("y", bench.Server.Requests[0]["usehistory"]);
    }

    [Fact]
    public async Task A_search_strategy_of_twenty_thousand_characters_arrives_whole()
    {
        await using var bench = await PubMedBench.StartAsync();
        var strategy = string.Join(" OR ", Enumerable.Range(0, 900).Select(i => $"\"10.5555/absent.{i:D4}\"[aid]")) + " OR 90000003[pmid]";

        var answer = await bench.Client.SearchAsync(new PubMedQuery(strategy), 5, PubMedBench.Caller, TestContext.Current.CancellationToken);

        Assert.True(strategy.Length > PubMedQuery.MaxLength);
        Assert.Equal(["90000003"], answer.Value!.Pmids);
    }

    [Fact]
    public async Task A_range_of_days_asks_for_what_was_taken_up_then()
    {
        await using var bench = await PubMedBench.StartAsync();

        var answer = await bench.Client.SearchAsync(
            new PubMedQuery("made-up", new DateOnly(2020, 1, 3), new DateOnly(2020, 1, 5)), 10, PubMedBench.Caller, TestContext.Current.CancellationToken);

        Assert.Equal(["90000005", "90000004", "90000003"], answer.Value!.Pmids);
        Assert.Equal(("crdt", "2020/01/03", "2020/01/05"), (bench.Server.Requests[0]["datetype"], bench.Server.Requests[0]["mindate"], bench.Server.Requests[0]["maxdate"]));
    }

    [Fact]
    public async Task A_query_PubMed_cannot_read_is_refused_at_once_with_its_own_words()
    {
        await using var bench = await PubMedBench.StartAsync();

        var answer = await bench.Client.SearchAsync(new PubMedQuery(" "), 0, PubMedBench.Caller, TestContext.Current.CancellationToken);

        Assert.Equal("PubMed does not take this request: Empty term and query_key - nothing todo.", answer.Failure);
        Assert.Single(bench.Server.Requests);
    }
}
