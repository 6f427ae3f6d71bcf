using PsyLit.Core.Search.Matching.Steps;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Search.Matching;

/// <summary>A query that can be looked up.</summary>
/// <param name="Query">What is asked, its identifiers replaced by the articles they stand for; null for everything.</param>
/// <param name="Plan">Looks up its words and makes the steps.</param>
internal sealed record PlannedQuery(IndexQuery? Query, Func<MatchStep> Plan);
