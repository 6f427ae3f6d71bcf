using PsyLit.Core.Articles;

namespace PsyLit.Core.Imports.Matching;

/// <summary>An article that a record is about.</summary>
/// <param name="Candidate">The article, and as what it was recognised.</param>
/// <param name="Reason">By what it was recognised, in words for the report.</param>
internal sealed record WorkMatch(WorkCandidate Candidate, string Reason)
{
    public Article Article => Candidate.Article;

    /// <summary>True when the record is about an article that was merged away: then it may add what is missing, and change nothing a curator chose.</summary>
    public bool OnlyFills => Candidate.IsMergedAway;
}
