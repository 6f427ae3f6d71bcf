namespace PsyLit.Core.PubMed.Fetching;

/// <summary>How far fetching is.</summary>
/// <param name="Fetched">Records fetched.</param>
/// <param name="Total">Records to fetch in all.</param>
public sealed record PubMedProgress(int Fetched, int Total);
