namespace PsyLit.Core.Search.Similar;

/// <summary>How much a term says what a record is about: the weight by which PubMed finds similar articles.</summary>
/// <remarks>
/// <code>
/// weight = √idf / (1 + (μ / λ)^(k - 1) * e^((λ - μ) * length))       idf = ln(N / n), n of N records have the term
/// </code>
/// with k occurrences in a text of so many words; λ is how often a term occurs per word where a text is about it, μ where it is not. Lin and
/// Wilbur, PubMed related articles, BMC Bioinformatics 2007;8:423 (doi:10.1186/1471-2105-8-423), with their values for λ and μ. The likeness
/// of two records is the sum over their terms of the products of both weights.
/// </remarks>
internal static class TopicWeight
{
    private const double Lambda = 0.022;
    private const double Mu = 0.013;

    // Texts are longer or shorter than this in words as good as never; the exponential of a book would be infinite.
    private const int LongestText = 2000;

    /// <summary>The root of the inverse document frequency.</summary>
    public static double RootIdf(int having, int all) => Math.Sqrt(Math.Log(Math.Max(1, all) / (double)Math.Clamp(having, 1, Math.Max(1, all))));

    /// <summary>How surely a text of so many words is about a term that occurs so often in it: 0 to 1.</summary>
    public static double Aboutness(double occurrences, int length) =>
        1 / (1 + (Math.Pow(Mu / Lambda, occurrences - 1) * Math.Exp((Lambda - Mu) * Math.Min(length, LongestText))));
}
