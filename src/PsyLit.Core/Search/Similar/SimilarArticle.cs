namespace PsyLit.Core.Search.Similar;

/// <summary>A record that is like another one, and what makes it so.</summary>
/// <param name="ArticleId">The record.</param>
/// <param name="Likeness">Larger is more alike; comparable for one and the same other record only.</param>
/// <param name="ConceptIds">Concepts that both name, the most telling first.</param>
/// <param name="Words">Words that both have, the most telling first, as the other record writes them: inline text.</param>
public sealed record SimilarArticle(long ArticleId, double Likeness, IReadOnlyList<string> ConceptIds, IReadOnlyList<string> Words);
