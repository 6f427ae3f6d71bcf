using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using PsyLit.Core.PubMed;
using PsyLit.Core.PubMed.Requests;
using PsyLit.EUtilities;

namespace PsyLit.Web.Tests.PubMed;

public sealed class PaceTests
{
    private static readonly PubMedCaller WithKey = new("a@example.org", PubMedBench.Key);

    [Fact]
    public async Task Without_a_key_never_more_than_three_requests_are_sent_within_a_second() =>
        Assert.Equal(3, MostWithinASecond(await SendAsync(PubMedBench.Caller, 12)));

    [Fact]
    public async Task With_a_key_never_more_than_ten_requests_are_sent_within_a_second() =>
        Assert.Equal(10, MostWithinASecond(await SendAsync(WithKey, 40)));

    [Fact]
    public async Task Each_key_has_a_pace_of_its_own_and_all_without_one_share_theirs()
    {
        var clock = new FakeTimeProvider();
        var pace = new PubMedPace(Options.Create(new PubMedOptions()), clock);

        var first = pace.WaitAsync(PubMedBench.Caller, TestContext.Current.CancellationToken);
        var other = pace.WaitAsync(new PubMedCaller("b@example.org"), TestContext.Current.CancellationToken);
        var keyed = pace.WaitAsync(WithKey, TestContext.Current.CancellationToken);
        var otherKey = pace.WaitAsync(new PubMedCaller("c@example.org", "another-key"), TestContext.Current.CancellationToken);

        Assert.Equal([true, false, true, true], new[] { first, other, keyed, otherKey }.Select(waiting => waiting.IsCompleted));
        clock.Advance(TimeSpan.FromMilliseconds(400));
        await other.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_real_second_of_many_clients_at_once_stays_within_the_server_s_limit()
    {
        await using var bench = await PubMedBench.StartAsync(options => options.RequestsPerSecond = null);
        // The first request of a process takes longer than those after it, which would then arrive on its heels.
        await bench.Client.SearchAsync(new PubMedQuery("warm"), 0, PubMedBench.Caller, TestContext.Current.CancellationToken);

        // A machine that stands still for a twentieth of a second bunches up what was sent evenly, now and then; a pace that is wrong does so always.
        int refused;
        var rounds = 0;
        do
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            bench.Server.LimitsRates = true;
            var before = bench.Server.Requests.Count;

            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
                bench.Client.SearchAsync(new PubMedQuery($"study {i}"), 0, PubMedBench.Caller, TestContext.Current.CancellationToken)));

            Assert.All(answers, answer => Assert.Null(answer.Failure));
            refused = bench.Server.Requests.Skip(before).Count(request => request.Status == 429);
        }
        while (refused > 0 && ++rounds < 10);

        Assert.Equal(0, refused);
    }

    [Fact]
    public async Task Requests_over_the_limit_are_refused_by_the_server_and_come_through_after_a_pause()
    {
        await using var bench = await PubMedBench.StartAsync(options => options.FirstPause = TimeSpan.FromMilliseconds(400));
        bench.Server.LimitsRates = true;

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(i =>
            bench.Client.SearchAsync(new PubMedQuery($"study {i}"), 0, PubMedBench.Caller, TestContext.Current.CancellationToken)));

        Assert.All(answers, answer => Assert.Null(answer.Failure));
        Assert.Contains(bench.Server.Requests, request => request.Status == 429);
    }

    [Fact]
    public async Task Pauses_between_tries_grow_twofold_give_or_take_a_half_and_end_after_the_last()
    {
        var clock = new FakeTimeProvider();
        await using var bench = await PubMedBench.StartAsync(options => options.FirstPause = TimeSpan.FromSeconds(4), clock: clock);
        bench.Server.Next(Enumerable.Repeat(Oddity.ServerError, 9));
        var began = clock.GetUtcNow();
        var pauses = new List<TimeSpan>();

        var asking = bench.Client.SearchAsync(new PubMedQuery("ketamine"), 0, PubMedBench.Caller, TestContext.Current.CancellationToken);
        for (var seen = 0; !asking.IsCompleted; await Task.Delay(2, TestContext.Current.CancellationToken))
        {
            if (bench.Server.Requests.Count > seen)
            {
                pauses.Add(clock.GetUtcNow() - began);
                (seen, began) = (bench.Server.Requests.Count, clock.GetUtcNow());
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }

            clock.Advance(TimeSpan.FromMilliseconds(500));
        }

        Assert.Equal(5, bench.Server.Requests.Count);
        Assert.All(pauses.Skip(1).Zip([4, 8, 16, 32]), pair =>
            Assert.InRange(pair.First.TotalSeconds, pair.Second * 0.5, (pair.Second * 1.5) + 3));
    }

    private static async Task<List<TimeSpan>> SendAsync(PubMedCaller caller, int count)
    {
        var clock = new FakeTimeProvider();
        var began = clock.GetUtcNow();
        var pace = new PubMedPace(Options.Create(new PubMedOptions()), clock);
        var sent = new List<TimeSpan>();
        for (var i = 0; i < count; i++)
        {
            var turn = pace.WaitAsync(caller, TestContext.Current.CancellationToken);
            while (!turn.IsCompleted)
            {
                clock.Advance(TimeSpan.FromMilliseconds(1));
                await Task.Yield();
            }

            sent.Add(clock.GetUtcNow() - began);
        }

        return sent;
    }

    private static int MostWithinASecond(List<TimeSpan> sent) =>
        sent.Max(from => sent.Count(at => at >= from && at - from < TimeSpan.FromSeconds(1)));
}
