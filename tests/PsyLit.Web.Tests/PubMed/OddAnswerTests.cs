using System.Net;
using System.Net.Sockets;
using PsyLit.Core.PubMed;
using PsyLit.EUtilities;

namespace PsyLit.Web.Tests.PubMed;

public sealed class OddAnswerTests
{
    public static TheoryData<Oddity> Passing => [Oddity.TooManyRequests, Oddity.TooManyRequestsWith200, Oddity.Html, Oddity.Error, Oddity.Empty, Oddity.Truncated, Oddity.ServerError, Oddity.BadGateway, Oddity.Reset];

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_search_is_tried_again_until_there_is_a_real_answer(Oddity oddity)
    {
        await using var bench = await PubMedBench.StartAsync();
        bench.Server.Next(oddity, oddity);

        var answer = await bench.Client.SearchAsync(new PubMedQuery("psilocybin"), 0, PubMedBench.Caller, TestContext.Current.CancellationToken);

        Assert.Equal((null, 4), (answer.Failure, answer.Value?.Count));
        Assert.Equal(3, bench.Server.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_batch_of_records_is_fetched_again_until_it_is_whole(Oddity oddity)
    {
        await using var bench = await PubMedBench.StartAsync();
        bench.Server.Next(oddity, oddity);

        var answer = await bench.Client.FetchAsync(["90000001", "90000002"], PubMedBench.Caller, TestContext.Current.CancellationToken);

        Assert.Equal((null, 2), (answer.Failure, answer.Value?.Records));
        Assert.Equal(3, bench.Server.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task After_a_bounded_number_of_tries_a_calm_sentence_says_what_came_instead(Oddity oddity)
    {
        await using var bench = await PubMedBench.StartAsync(options => options.Attempts = 3);
        bench.Server.Next(Enumerable.Repeat(oddity, 10));

        var answer = await bench.Client.FetchAsync(["90000001"], PubMedBench.Caller, TestContext.Current.CancellationToken);

        Assert.Null(answer.Value);
        Assert.Matches("^PubMed (sent|asks for a pause).*again.*\\.$", answer.Failure);
        Assert.Equal(3, bench.Server.Requests.Count);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_given_up_and_asked_for_again()
    {
        await using var bench = await PubMedBench.StartAsync(options => options.Timeout = TimeSpan.FromSeconds(2));
        bench.Server.SlowAnswer = TimeSpan.FromSeconds(20);
        bench.Server.Next(Oddity.Slow);

        var answer = await bench.Client.SearchAsync(new PubMedQuery("ketamine"), 0, PubMedBench.Caller, TestContext.Current.CancellationToken);

        Assert.Equal((null, 4), (answer.Failure, answer.Value?.Count));
    }

    [Fact]
    public async Task Answers_that_always_take_too_long_end_in_a_sentence()
    {
        await using var bench = await PubMedBench.StartAsync(options => (options.Timeout, options.Attempts) = (TimeSpan.FromMilliseconds(100), 2));
        bench.Server.SlowAnswer = TimeSpan.FromSeconds(20);
        bench.Server.Next(Oddity.Slow, Oddity.Slow);

        var answer = await bench.Client.SearchAsync(new PubMedQuery("ketamine"), 0, PubMedBench.Caller, TestContext.Current.CancellationToken);

        Assert.Equal("PubMed did not answer within 0.1 seconds, 2 times in a row. Nothing was changed; try again later.", answer.Failure);
    }

    [Fact]
    public async Task A_redirection_is_not_followed_because_it_would_carry_the_key_away()
    {
        await using var bench = await PubMedBench.StartAsync();
        bench.Server.Next(Oddity.Redirect);

        var answer = await bench.Client.SearchAsync(new PubMedQuery("ketamine"), 0, new PubMedCaller("a@example.org", PubMedBench.Key), TestContext.Current.CancellationToken);

        Assert.Contains("no E-utilities at the address", answer.Failure, StringComparison.Ordinal);
        Assert.Single(bench.Server.Requests);
    }

    [Fact]
    public async Task Without_a_network_there_is_a_sentence()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        await using var bench = await PubMedBench.StartAsync(options => options.BaseAddress = new Uri($"http://127.0.0.1:{port}/entrez/eutils/"));

        var answer = await bench.Client.SearchAsync(new PubMedQuery("ketamine"), 0, PubMedBench.Caller, TestContext.Current.CancellationToken);

        Assert.Equal("PubMed cannot be reached from here. The library works without it and nothing was changed; try again when there is a connection.", answer.Failure);
    }

    [Fact]
    public async Task A_host_that_has_no_address_is_no_fault_of_the_program_either()
    {
        await using var bench = await PubMedBench.StartAsync(options => options.BaseAddress = new Uri("http://eutils.invalid/entrez/eutils/"));

        var answer = await bench.Client.SearchAsync(new PubMedQuery("ketamine"), 0, PubMedBench.Caller, TestContext.Current.CancellationToken);

        Assert.StartsWith("PubMed cannot be reached", answer.Failure, StringComparison.Ordinal);
    }
}
