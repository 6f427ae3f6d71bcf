namespace PsyLit.Core.Moderation.Suspensions;

/// <summary>That an account may read but not write.</summary>
/// <param name="AccountId">Whose.</param>
/// <param name="Until">Until when.</param>
/// <param name="Because">Why, in the moderator's words.</param>
public sealed record Suspension(long AccountId, DateTime Until, string Because);
