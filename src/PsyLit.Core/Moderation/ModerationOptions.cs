namespace PsyLit.Core.Moderation;

/// <summary>How a site moderates; settings <c>Moderation:…</c>.</summary>
public sealed class ModerationOptions
{
    /// <summary>True to show nothing of a new writer to others before a moderator has let their first post through.</summary>
    public bool FirstPosts { get; set; }
}
