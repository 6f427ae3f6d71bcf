using PsyLit.Core.Moderation;
using PsyLit.Core.Moderation.Posts;

namespace PsyLit.Web.Pages.Moderation.Queue;

/// <summary>A case in the queue.</summary>
/// <param name="Case">With its flags.</param>
/// <param name="Post">What it is about.</param>
/// <param name="Holder">The moderator who is looking at it; null when nobody is.</param>
/// <param name="IsMine">True when that is who looks at the queue.</param>
public sealed record CaseRow(ModerationCase Case, ModeratedPost Post, string? Holder, bool IsMine);
