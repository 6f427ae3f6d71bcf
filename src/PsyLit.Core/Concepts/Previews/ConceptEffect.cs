namespace PsyLit.Core.Concepts.Previews;

/// <summary>What publishing would change about one concept.</summary>
/// <param name="Id">The concept.</param>
/// <param name="Label">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Gained">How many records would be found by it, or by one below it, that are not now.</param>
/// <param name="Lost">How many would no longer be found.</param>
/// <param name="GainedSnippets">Some of those gained.</param>
/// <param name="LostSnippets">Some of those lost.</param>
public sealed record ConceptEffect(
    string Id, string Label, string Kind, int Gained, int Lost, IReadOnlyList<PreviewSnippet> GainedSnippets, IReadOnlyList<PreviewSnippet> LostSnippets);
