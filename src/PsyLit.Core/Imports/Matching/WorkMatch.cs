using PsyLit.Core.Articles;

namespace PsyLit.Core.Imports.Matching;

/// <summary>An article that a record is about.</summary>
/// <param name="Article">The article.</param>
/// <param name="Reason">By what it was recognised, in words for the report.</param>
internal sealed record WorkMatch(Article Article, string Reason);
