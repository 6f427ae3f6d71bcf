namespace PsyLit.Benchmarks.Searching;

/// <summary>A kind of query that people ask.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Query">As it is typed.</param>
/// <param name="Share">The most of Lucene.NET's time that its 95th percentile may take.</param>
/// <param name="MillionGoal">The most milliseconds of its 95th percentile at a million articles; null when there is none.</param>
internal sealed record QueryClass(string Name, string Query, double Share, double? MillionGoal = null)
{
    /// <summary>Every class that is measured, from the cheapest to find to the dearest.</summary>
    public static IReadOnlyList<QueryClass> All { get; } =
    [
        new("rare (lisuride)", "lisuride", 0.5, 10),
        new("5-HT2A, all spellings", "5HT2A", 0.5, 10),
        new("synonym group", "psilocybin", 0.5, 10),
        new("AND, rare", "psilocybin AND TrkB", 0.5, 10),
        new("phrase", "\"default mode network\"", 1),
        new("prefix, narrow", "psiloc*", 0.75),
        new("OR of 8", "psilocin OR LSD OR DMT OR mescaline OR ayahuasca OR MDMA OR lisuride OR ketamine", 0.75),
        new("AND, common", "treatment AND \"patients\"", 0.5),
        new("prefix, common", "trea*", 0.75),
        new("common concept, 29 %", "depression", 0.5, 30),
        new("common word, 30 %", "treatment", 0.5, 30),
        new("stop word", "\"the\"", 0.5, 70),
    ];

    // What PsyLit's vocabulary makes of these; others get the concept ready made.
    private static readonly Dictionary<string, string> Concepts = new(StringComparer.Ordinal)
    {
        ["lisuride"] = "lisuride",
        ["5HT2A"] = "5-ht2a",
        ["psilocybin"] = "psilocybin",
        ["TrkB"] = "trkb",
        ["psilocin"] = "psilocin",
        ["LSD"] = "lsd",
        ["DMT"] = "dmt",
        ["mescaline"] = "mescaline",
        ["ayahuasca"] = "ayahuasca",
        ["MDMA"] = "mdma",
        ["ketamine"] = "ketamine",
        ["depression"] = "depression",
    };

    /// <summary>The words, phrases and beginnings of words that a query joins by AND or by OR.</summary>
    public static IReadOnlyList<string> TermsOf(string query) => query.Split([" AND ", " OR "], StringSplitOptions.None);

    /// <summary>True when one term is enough.</summary>
    public static bool IsAnyOf(string query) => query.Contains(" OR ", StringComparison.Ordinal);

    /// <summary>The concept that a term names; null when it is a word like any other.</summary>
    public static string? ConceptOf(string term) => Concepts.GetValueOrDefault(term);
}
