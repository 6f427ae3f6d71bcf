using PsyLit.Core.Agreement;
using PsyLit.Core.ReadingSessions.Voting;

namespace PsyLit.Core.ReadingSessions.Comparing;

/// <summary>What all readers answered to one question about one record.</summary>
/// <param name="Record">The record.</param>
/// <param name="Criterion">The question.</param>
/// <param name="Votes">The votes with their readers, passages and earlier wordings, by name.</param>
/// <param name="Consensus">What was agreed on; null while nothing was.</param>
/// <param name="Remarks">What was said in the discussion, in order.</param>
public sealed record ComparedCell(SessionRecord Record, SessionCriterion Criterion, IReadOnlyList<SessionVote> Votes, SessionConsensus? Consensus, IReadOnlyList<SessionRemark> Remarks)
{
    /// <summary>The share of pairs of readers who answered differently before the reveal, from 0 to 1; 0 when fewer than two answered.</summary>
    public double Disagreement { get; } = Share(Criterion, Votes);

    /// <summary>The vote of a reader; null when they gave none.</summary>
    public SessionVote? Of(long accountId) => Votes.FirstOrDefault(vote => vote.AccountId == accountId);

    /// <summary>An answer in words; null for none.</summary>
    public string? Word(int? answer) => answer is { } place && place < Criterion.Answers.Count ? Criterion.Answers[place] : null;

    private static double Share(SessionCriterion criterion, IReadOnlyList<SessionVote> votes)
    {
        var counts = new int[criterion.Answers.Count];
        foreach (var vote in votes)
        {
            if (vote.BlindAnswer is { } answer)
                counts[answer]++;
        }

        return counts.Sum() < 2 ? 0 : 1 - PercentAgreement.AgreeingPairs(counts);
    }
}
