using PsyLit.Core.Search.Evaluating;

namespace PsyLit.Database.Tests.Search;

/// <summary>The measurement itself, on a few documents with judgements.</summary>
public sealed class EvaluationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("psylit-judged-").FullName;

    [Fact]
    public async Task Documents_are_found_by_plain_queries_whatever_signs_stand_in_them()
    {
        Write(
            """
            {"id": "d1", "title": "Kettles", "abstract": "Kettles boil water."}
            {"id": "d2", "title": "Kettles", "abstract": ""}
            {"id": 3, "title": "", "abstract": "Boats sail."}
            """,
            "q1\tDo kettles boil?\nq2\tboats: (sailing\nq3\tnothing here\n",
            "q1\td1\t1\nq2\t3\t1\nq3\td1\t0\n");
        await using var library = await SearchLibrary.CreateAsync();

        var runs = await library.WithEvaluationAsync(evaluation => evaluation.RunAsync(new JudgedDocuments(folder)));

        Assert.Equal(["d1", "d2"], runs["q1"]);
        Assert.Equal(["3"], runs["q2"]);
        Assert.Empty(runs["q3"]);
        var measures = RankingMeasures.Of(runs, new JudgedDocuments(folder).Judgements());
        Assert.Equal((2, 1.0, 1.0, 1.0), (measures.Queries, measures.Ndcg10, measures.Map, measures.Recall100));
    }

    [Fact]
    public async Task A_damaged_line_is_named()
    {
        Write("""{"id": "d1", """, "", "");
        await using var library = await SearchLibrary.CreateAsync();

        var damage = await Assert.ThrowsAsync<InvalidDataException>(() => library.WithEvaluationAsync(evaluation => evaluation.RunAsync(new JudgedDocuments(folder))));

        Assert.Contains("Line 1", damage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_missing_are_named() =>
        Assert.Equal([JudgedDocuments.DocumentsName, JudgedDocuments.QueriesName, JudgedDocuments.JudgementsName], new JudgedDocuments(folder).Missing);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string documents, string queries, string judgements)
    {
        File.WriteAllText(Path.Combine(folder, JudgedDocuments.DocumentsName), documents);
        File.WriteAllText(Path.Combine(folder, JudgedDocuments.QueriesName), queries);
        File.WriteAllText(Path.Combine(folder, JudgedDocuments.JudgementsName), judgements);
    }
}
