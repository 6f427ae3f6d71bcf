using System.Diagnostics;
using PsyLit.Core.PubMed;
using PsyLit.EUtilities;

namespace PsyLit.Web.Tests.PubMed;

public sealed class KeySecrecyTests
{
    private static readonly PubMedCaller Caller = new("reader@example.org", PubMedBench.Key);

    [Fact]
    public async Task The_key_is_sent_in_the_body_and_stands_in_no_log_no_address_and_no_trace()
    {
        var traced = new List<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (traced)
                {
                    traced.Add($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(e => e.Tags))}");
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var bench = await PubMedBench.StartAsync(options => options.Attempts = 3);
        bench.Server.Next(Oddity.TooManyRequests, Oddity.Reset);

        await bench.FetchAsync(new PubMedQuery("made-up"), caller: Caller);
        bench.Server.Next(Enumerable.Repeat(Oddity.Html, 5));
        await bench.Client.SearchAsync(new PubMedQuery("made-up"), 0, Caller, TestContext.Current.CancellationToken);

        Assert.All(bench.Server.Requests, request => Assert.Equal((PubMedBench.Key, ""), (request["api_key"], request.QueryString)));
        Assert.NotEmpty(bench.Log);
        Assert.DoesNotContain(bench.Log, line => line.Contains(PubMedBench.Key, StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(traced);
        lock (traced)
        {
            Assert.DoesNotContain(traced, line => line.Contains(PubMedBench.Key, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task A_key_PubMed_does_not_know_is_said_at_once_without_the_key_though_PubMed_quotes_it()
    {
        await using var bench = await PubMedBench.StartAsync();
        bench.Server.Keys = new HashSet<string> { "another" };

        var answer = await bench.Client.SearchAsync(new PubMedQuery("ketamine"), 0, Caller, TestContext.Current.CancellationToken);

        Assert.Equal("PubMed does not know this API key. Check it, or remove it: without a key PubMed answers too, only more slowly.", answer.Failure);
        Assert.Single(bench.Server.Requests);
        Assert.DoesNotContain(bench.Log, line => line.Contains(PubMedBench.Key, StringComparison.Ordinal));
    }

    [Fact]
    public void A_caller_never_shows_its_key_as_text() => Assert.Equal("reader@example.org with an API key", $"{Caller}");

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task A_blank_key_is_none(string key)
    {
        await using var bench = await PubMedBench.StartAsync();

        await bench.Client.SearchAsync(new PubMedQuery("ketamine"), 0, new PubMedCaller("a@example.org", key), TestContext.Current.CancellationToken);

        Assert.DoesNotContain("api_key", bench.Server.Requests[0].Fields.Keys);
    }
}
