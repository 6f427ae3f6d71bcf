using PsyLit.Core.Search.Evaluating;

namespace PsyLit.Core.Tests.Search.Evaluating;

public sealed class RankingMeasuresTests
{
    [Fact]
    public void The_best_order_is_worth_one()
    {
        var measures = Measure(["a", "b", "c"], ("a", 2), ("b", 1));

        Assert.Equal((1, 1.0, 1.0, 1.0), (measures.Queries, measures.Ndcg10, measures.Map, measures.Recall100));
    }

    [Fact]
    public void Places_count_less_the_further_down_they_are()
    {
        // Found second and fourth of two: DCG 2/log2(3) + 1/log2(5); best 2/log2(2) + 1/log2(3).
        var measures = Measure(["x", "a", "y", "b"], ("a", 2), ("b", 1));

        Assert.Equal(((2 / Math.Log2(3)) + (1 / Math.Log2(5))) / (2 + (1 / Math.Log2(3))), measures.Ndcg10, 12);
        Assert.Equal(((1 / 2.0) + (2 / 4.0)) / 2, measures.Map, 12);
    }

    [Fact]
    public void A_query_without_results_counts_as_nothing_and_one_without_relevant_documents_not_at_all()
    {
        var measures = RankingMeasures.Of(
            new Dictionary<string, IReadOnlyList<string>> { ["1"] = ["a"] },
            new Dictionary<string, IReadOnlyDictionary<string, int>>
            {
                ["1"] = new Dictionary<string, int> { ["a"] = 1 },
                ["2"] = new Dictionary<string, int> { ["a"] = 1 },
                ["3"] = new Dictionary<string, int> { ["a"] = 0 },
            });

        Assert.Equal((2, 0.5, 0.5, 0.5), (measures.Queries, measures.Ndcg10, measures.Map, measures.Recall100));
    }

    [Fact]
    public void Beyond_the_tenth_gain_ends_and_beyond_the_hundredth_recall()
    {
        string[] found = [.. Enumerable.Range(0, 10).Select(i => $"x{i}"), "a", .. Enumerable.Range(0, 89).Select(i => $"y{i}"), "b"];

        var measures = Measure(found, ("a", 1), ("b", 1));

        Assert.Equal((0, 0.5), (measures.Ndcg10, measures.Recall100));
    }

    private static RankingMeasures Measure(string[] found, params (string Document, int Judgement)[] judged) => RankingMeasures.Of(
        new Dictionary<string, IReadOnlyList<string>> { ["1"] = found },
        new Dictionary<string, IReadOnlyDictionary<string, int>> { ["1"] = judged.ToDictionary(one => one.Document, one => one.Judgement) });
}
