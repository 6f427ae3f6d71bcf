namespace PsyLit.Core.ReadingSessions.Comparing;

/// <summary>What a remark said before its writer changed it.</summary>
public sealed class SessionRemarkEdit
{
    public long Id { get; set; }

    public long RemarkId { get; set; }

    /// <summary>The text as it was typed then.</summary>
    public string Markdown { get; set; } = "";

    public DateTime ReplacedAt { get; set; }
}
