namespace PsyLit.Core.ReadingSessions.Voting;

/// <summary>What a reader answers to one question, as they send it.</summary>
/// <param name="CriterionId">The question.</param>
/// <param name="Answer">The place of the answer; null for none yet.</param>
/// <param name="Reason">Why, as typed.</param>
/// <param name="Quote">Words of the record's text that are the evidence; empty for none.</param>
public sealed record Ballot(long CriterionId, int? Answer, string Reason, string Quote);
