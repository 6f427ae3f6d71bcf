namespace PsyLit.Core.Comments.Reactions;

/// <summary>What somebody said of a comment.</summary>
/// <param name="Kind">What.</param>
/// <param name="AccountId">Who.</param>
/// <param name="Name">Their name.</param>
public sealed record SaidReaction(ReactionKind Kind, long AccountId, string Name);
