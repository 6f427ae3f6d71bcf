namespace PsyLit.Core.Search.Suggesting;

/// <summary>What may take the place of the words at the cursor.</summary>
/// <param name="Start">The first character that a suggestion replaces, in UTF-16 units of the text.</param>
/// <param name="End">The character after the last.</param>
/// <param name="Found">The best first; empty when there is nothing to suggest.</param>
public sealed record Suggestions(int Start, int End, IReadOnlyList<Suggestion> Found);
