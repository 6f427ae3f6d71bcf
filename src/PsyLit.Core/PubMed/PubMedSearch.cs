namespace PsyLit.Core.PubMed;

/// <summary>What PubMed found for a query, kept on its history server so that the records can be fetched.</summary>
public sealed record PubMedSearch
{
    /// <summary>Of the records of a search only the first so many can be reached (<c>retstart</c> 0 to 9,998).</summary>
    public const int Reachable = 9_999;

    /// <summary>How many records match, reachable or not.</summary>
    public required int Count { get; init; }

    /// <summary>PMIDs in the order of the answer, as many as were asked for.</summary>
    public IReadOnlyList<string> Pmids { get; init; } = [];

    /// <summary>How PubMed read the query, in its own language; empty when it does not say.</summary>
    public string Translation { get; init; } = "";

    /// <summary>What PubMed remarks on the query, each as a sentence: phrases it did not find, words it ignored.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The key of the history server's session.</summary>
    public string WebEnv { get; init; } = "";

    /// <summary>The number of the search within the session.</summary>
    public string QueryKey { get; init; } = "";
}
