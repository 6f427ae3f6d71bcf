using PsyLit.Core.Notifications.Matching;

namespace PsyLit.Core.Tests.Notifications;

public sealed class ArticleRunsTests
{
    [Fact]
    public void Numbers_come_back_as_they_were_however_densely_they_lie()
    {
        var random = new Random(5);
        foreach (var density in new[] { 0, 0.001, 0.1, 0.5, 0.9, 1 })
        {
            var numbers = Enumerable.Range(1, 5000).Where(_ => random.NextDouble() < density).Select(number => (long)number).ToList();
            Assert.Equal(numbers, ArticleRuns.Unpack(ArticleRuns.Pack(numbers)).Order());
        }

        Assert.Equal([7, int.MaxValue], ArticleRuns.Unpack(ArticleRuns.Pack([7, int.MaxValue])).Order());
    }

    [Fact]
    public void A_million_records_are_a_few_bytes_and_every_tenth_of_them_a_fifth_of_a_megabyte()
    {
        Assert.InRange(ArticleRuns.Pack(Enumerable.Range(1, 1_000_000).Select(number => (long)number)).Length, 1, 8);
        Assert.InRange(ArticleRuns.Pack(Enumerable.Range(1, 100_000).Select(number => 10L * number)).Length, 100_000, 210_000);
    }
}
