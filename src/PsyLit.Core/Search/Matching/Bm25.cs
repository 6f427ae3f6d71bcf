using System.Numerics;
using System.Runtime.CompilerServices;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Postings;
using PsyLit.Core.Search.Segments;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Matching;

/// <summary>What an occurrence of a term is worth: BM25F (Robertson, Zaragoza, Taylor 2004), in which columns are weighted before frequency saturates.</summary>
/// <remarks>
/// <code>
/// worth = idf * t * (k1 + 1) / (t + k1)        t = sum over columns of weight * frequency / (1 - b + b * length / average length)
/// idf   = ln(1 + (N - n + 0.5) / (n + 0.5))    n of N articles have the term
/// </code>
/// Lengths count for title, summary and abstract, and for the concepts found there; the other columns are short by nature.
/// </remarks>
internal sealed class Bm25
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;
    private const uint LikeTitle = (uint)(IndexColumns.Title | IndexColumns.TitleConcepts);
    private const uint LikeBody = (uint)(IndexColumns.Body | IndexColumns.BodyConcepts);

    private static readonly (IndexColumns Columns, float Weight)[] Weights =
    [
        (IndexColumns.Title, 2), (IndexColumns.Body, 1), (IndexColumns.Mesh, 1.5f), (IndexColumns.Keywords, 1.5f), (IndexColumns.Substances, 1),
        (IndexColumns.Authors, 2), (IndexColumns.FirstAuthor | IndexColumns.LastAuthor, 1), (IndexColumns.Journal, 0.5f), (IndexColumns.Tags, 2),
        (IndexColumns.PublicationTypes | IndexColumns.Language | IndexColumns.Registrations | IndexColumns.MajorMesh, 1),
        (IndexColumns.TitleConcepts, 2), (IndexColumns.BodyConcepts | IndexColumns.OtherConcepts, 1), (IndexColumns.Affiliations, 0.3f),
    ];

    // Views never change, so all searches in one count the same.
    private static readonly ConditionalWeakTable<IndexView, Bm25> Made = [];

    private readonly float[] weights = new float[PostingsLayout.ColumnCount];
    private readonly float[] titleNorms;
    private readonly float[] bodyNorms;
    private readonly float[][] byLength;
    private readonly int documents;

    private Bm25(IndexView view)
    {
        documents = Math.Max(1, view.Firsts[^1]);
        titleNorms = Norms(view.AverageTitle);
        bodyNorms = Norms(view.AverageBody);
        for (var column = 0; column < weights.Length; column++)
            weights[column] = Weights.FirstOrDefault(weight => ((int)weight.Columns & (1 << column)) != 0).Weight;
        byLength = [.. weights.Select((_, column) => ByLength(column))];
    }

    /// <summary>The worth of terms among the articles of a view.</summary>
    public static Bm25 In(IndexView view) => Made.GetValue(view, static view => new Bm25(view));

    /// <summary>How much a term tells when so many articles have it.</summary>
    public float Idf(int having) => MathF.Log(1 + ((documents - Math.Min(having, documents) + 0.5f) / (having + 0.5f)));

    /// <summary>The worth of a weighted frequency.</summary>
    public static float Worth(float idf, float frequency) => idf * frequency * (K1 + 1) / (frequency + K1);

    /// <summary>Puts the worth of each in the place of weighted frequencies; to the bit what <see cref="Worth(float, float)"/> gives.</summary>
    public static void Worth(float idf, Span<float> frequencies)
    {
        var at = 0;
        for (var (k1, times) = (new Vector<float>(K1), new Vector<float>(K1 + 1)); at <= frequencies.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            var frequency = new Vector<float>(frequencies[at..]);
            (frequency * idf * times / (frequency + k1)).CopyTo(frequencies[at..]);
        }

        for (; at < frequencies.Length; at++)
            frequencies[at] = Worth(idf, frequencies[at]);
    }

    /// <summary>The weight of an occurrence in a column of an article.</summary>
    public float Weight(int column, SegmentColumns values, int document)
    {
        var bit = 1u << column;
        return weights[column] * ((bit & LikeBody) != 0 ? bodyNorms[values.BodyLengths[document]] : (bit & LikeTitle) != 0 ? titleNorms[values.TitleLengths[document]] : 1);
    }

    /// <summary>The weights of an occurrence in each column by the code of a length, and which length that is: <see cref="Weight"/>, worked out before.</summary>
    public (float[][] Weights, byte[][] Lengths) WeightsIn(SegmentColumns values)
    {
        var lengths = new byte[weights.Length][];
        for (var column = 0; column < lengths.Length; column++)
            lengths[column] = ((1u << column) & LikeTitle) != 0 ? values.TitleLengths : values.BodyLengths;
        return (byLength, lengths);
    }

    private float[] ByLength(int column)
    {
        var norms = ((1u << column) & LikeBody) != 0 ? bodyNorms : ((1u << column) & LikeTitle) != 0 ? titleNorms : null;
        return [.. Enumerable.Range(0, 256).Select(code => weights[column] * (norms is null ? 1 : norms[code]))];
    }

    private static float[] Norms(float average) =>
        [.. Enumerable.Range(0, 256).Select(code => 1 / (1 - B + (B * LengthCode.Length((byte)code) / average)))];
}
