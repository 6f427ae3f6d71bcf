namespace PsyLit.Formats.Records;

/// <summary>Where a keyword comes from. Kinds are never mixed, so that imported terms do not flood readers' own tags.</summary>
/// <remarks>The numbers are stored in libraries: add to the end, never renumber.</remarks>
public enum KeywordKind
{
    /// <summary>A MeSH heading given by NLM's indexers.</summary>
    Mesh = 0,

    /// <summary>A keyword of the authors (PubMed's "other terms", RIS <c>KW</c>).</summary>
    Author = 1,

    /// <summary>A word that a review page printed in bold.</summary>
    ReviewBold = 2,

    /// <summary>A chemical or supplementary concept from NLM's registry list.</summary>
    Substance = 3,

    /// <summary>A concept of the vocabulary, by its id, that the library's curator gave to the record.</summary>
    Curated = 4,
}
