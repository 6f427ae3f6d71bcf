namespace PsyLit.Core.Search.Evaluating;

/// <summary>How good the order of results is, from judgements of people.</summary>
/// <param name="Queries">Queries that have a document judged relevant; the others say nothing.</param>
/// <param name="Ndcg10">Normalised discounted cumulative gain of the first ten (Järvelin, Kekäläinen 2002), the judgement being the gain.</param>
/// <param name="Map">Mean average precision.</param>
/// <param name="Recall100">Share of the relevant documents among the first hundred.</param>
public sealed record RankingMeasures(int Queries, double Ndcg10, double Map, double Recall100)
{
    /// <summary>The means over all queries that have a relevant document; a query without results counts as 0.</summary>
    /// <param name="runs">Documents found, best first, by query.</param>
    /// <param name="judgements">By query, how relevant documents are; those not named, and 0, are not.</param>
    public static RankingMeasures Of(IReadOnlyDictionary<string, IReadOnlyList<string>> runs, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> judgements)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(judgements);
        var (queries, ndcg, precision, recall) = (0, 0.0, 0.0, 0.0);
        foreach (var (query, judged) in judgements)
        {
            var relevant = judged.Where(document => document.Value > 0).ToDictionary();
            if (relevant.Count == 0)
                continue;
            var found = runs.GetValueOrDefault(query, []);
            queries++;
            ndcg += Ndcg(found, relevant, 10);
            precision += AveragePrecision(found, relevant);
            recall += found.Take(100).Count(relevant.ContainsKey) / (double)relevant.Count;
        }

        var divisor = Math.Max(1, queries);
        return new RankingMeasures(queries, ndcg / divisor, precision / divisor, recall / divisor);
    }

    private static double Ndcg(IReadOnlyList<string> found, Dictionary<string, int> relevant, int depth)
    {
        var gain = found.Take(depth).Select((document, rank) => relevant.GetValueOrDefault(document) / Math.Log2(rank + 2)).Sum();
        var best = relevant.Values.OrderDescending().Take(depth).Select((judgement, rank) => judgement / Math.Log2(rank + 2)).Sum();
        return gain / best;
    }

    private static double AveragePrecision(IReadOnlyList<string> found, Dictionary<string, int> relevant)
    {
        var (seen, sum) = (0, 0.0);
        for (var rank = 0; rank < found.Count; rank++)
        {
            if (relevant.ContainsKey(found[rank]))
                sum += ++seen / (rank + 1.0);
        }

        return sum / relevant.Count;
    }
}
