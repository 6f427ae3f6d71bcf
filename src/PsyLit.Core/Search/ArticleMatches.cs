namespace PsyLit.Core.Search;

/// <summary>The articles that match a query.</summary>
/// <param name="Ids">Their ids, smallest first.</param>
/// <param name="Scores">How well each matches, in the same order, larger being better; null when not ranked.</param>
public sealed record ArticleMatches(long[] Ids, float[]? Scores);
