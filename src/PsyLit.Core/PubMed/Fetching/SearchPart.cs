namespace PsyLit.Core.PubMed.Fetching;

/// <summary>A search of which all records can be reached.</summary>
/// <param name="Search">The search.</param>
/// <param name="Gap">What of it cannot be reached nevertheless, as a sentence; null when everything can.</param>
internal sealed record SearchPart(PubMedSearch Search, string? Gap = null);
