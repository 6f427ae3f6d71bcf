using PsyLit.Core.Search.Indexing;

namespace PsyLit.Core.Search.Reading.Terms;

/// <summary>Publication types that include others.</summary>
/// <remarks>The tree of MeSH, category V; as far as it holds what trials and reviews are.</remarks>
internal static class PublicationTypes
{
    private static readonly Dictionary<string, string[]> Below = new(StringComparer.OrdinalIgnoreCase)
    {
        ["clinical trial"] =
        [
            "Adaptive Clinical Trial", "Clinical Trial, Phase I", "Clinical Trial, Phase II", "Clinical Trial, Phase III", "Clinical Trial, Phase IV",
            "Controlled Clinical Trial", "Equivalence Trial", "Pragmatic Clinical Trial", "Randomized Controlled Trial",
        ],
        ["controlled clinical trial"] = ["Adaptive Clinical Trial", "Equivalence Trial", "Pragmatic Clinical Trial", "Randomized Controlled Trial"],
        ["randomized controlled trial"] = ["Adaptive Clinical Trial", "Equivalence Trial", "Pragmatic Clinical Trial"],
        ["review"] = ["Systematic Review", "Scoping Review"],
        ["meta-analysis"] = ["Network Meta-Analysis"],
        ["guideline"] = ["Practice Guideline"],
    };

    /// <summary>The type and those below it.</summary>
    public static IndexQuery Exploded(string type, bool isPrefix, out IReadOnlyList<string> below)
    {
        below = isPrefix ? [] : Below.GetValueOrDefault(type, []);
        return IndexQuery.AnyOf([Query(type, isPrefix), .. below.Select(one => Query(one, isPrefix: false))]);
    }

    private static IndexQuery.Words Query(string type, bool isPrefix) => new(IndexWords.Of(type), IndexColumns.PublicationTypes, isPrefix, IsWhole: true);
}
