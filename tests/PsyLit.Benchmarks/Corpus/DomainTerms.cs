namespace PsyLit.Benchmarks.Corpus;

/// <summary>Terms of the field and the share of articles that have them, as in a library on depression.</summary>
internal static class DomainTerms
{
    /// <summary>The share of articles that are about psychedelics at all.</summary>
    public const double TopicShare = 0.025;

    /// <summary>Terms anywhere, by the share of all articles that have them.</summary>
    public static IReadOnlyList<(string Term, double Share)> General { get; } =
    [
        ("depression", 0.29), ("treatment", 0.30), ("patients", 0.28), ("antidepressant", 0.06), ("serotonin", 0.03), ("anxiety", 0.08),
        ("ketamine", 0.012), ("placebo", 0.05), ("randomized", 0.07), ("mice", 0.06), ("rats", 0.04), ("BDNF", 0.01), ("hippocampus", 0.02),
        ("prefrontal cortex", 0.02), ("default mode network", 0.004), ("neuroplasticity", 0.005), ("depresión", 0.001), ("β-arrestin", 0.001),
    ];

    /// <summary>Terms of articles on psychedelics, by the share of those articles that have them.</summary>
    public static IReadOnlyList<(string Term, double Share)> Topic { get; } =
    [
        ("psilocybin", 0.40), ("psilocin", 0.06), ("LSD", 0.15), ("lysergic acid diethylamide", 0.08), ("ayahuasca", 0.07), ("DMT", 0.08),
        ("MDMA", 0.15), ("mescaline", 0.03), ("lisuride", 0.004), ("psychedelic", 0.50), ("hallucinogen", 0.12), ("5-HT2A", 0.05),
        ("5-HT<sub>2A</sub>", 0.05), ("5-hydroxytryptamine 2A receptor", 0.02), ("HTR2A", 0.01),
        ("TrkB", 0.03), ("mTOR", 0.02), ("head-twitch response", 0.02), ("treatment-resistant depression", 0.12), ("mystical experience", 0.06),
    ];
}
