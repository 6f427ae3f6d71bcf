using PsyLit.Core.Accounts;

namespace PsyLit.Core.ReadingSessions.Comparing;

/// <summary>What somebody says in the discussion of one question about one record, after the reveal.</summary>
public sealed class SessionRemark
{
    public long Id { get; set; }

    public long SessionId { get; set; }

    public long ArticleId { get; set; }

    public long CriterionId { get; set; }

    public long AccountId { get; set; }

    public Account Account { get; set; } = null!;

    /// <summary>The text as typed.</summary>
    public string Markdown { get; set; } = "";

    /// <summary><see cref="Markdown"/> rendered on write.</summary>
    public string Html { get; set; } = "";

    public DateTime WrittenAt { get; set; }

    /// <summary>What it said before; empty while it says what it said first.</summary>
    public ICollection<SessionRemarkEdit> Edits { get; } = [];

    /// <summary>When its writer changed it last; null when they never did.</summary>
    public DateTime? EditedAt => Edits.Count == 0 ? null : Edits.Max(edit => edit.ReplacedAt);
}
