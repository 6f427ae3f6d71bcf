using PsyLit.Core.Moderation.Posts;

namespace PsyLit.Web.Pages.Moderation;

/// <summary>A case about a post of who looks.</summary>
/// <param name="Id">The case.</param>
/// <param name="Post">The post.</param>
/// <param name="Decisions">What was decided, the last first; moderators are not named.</param>
/// <param name="Appeal">What the writer answered; null when they have not.</param>
/// <param name="AppealedAt">When they did.</param>
/// <param name="MayAppeal">Whether they may answer now.</param>
public sealed record OwnCase(long Id, ModeratedPost Post, DecisionList Decisions, string? Appeal, DateTime? AppealedAt, bool MayAppeal);
