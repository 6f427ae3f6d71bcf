using PsyLit.Core.Concepts.WrongMentions;

namespace PsyLit.Web.Pages.Concepts.Mentions;

/// <summary>A mention that was called wrong, as pages show it.</summary>
public sealed record MentionRow
{
    public required WrongMention Mention { get; init; }

    /// <summary>The article's title as inline text.</summary>
    public required string ArticleTitle { get; init; }

    /// <summary>Who called it wrong; null when the account is gone.</summary>
    public string? ReportedBy { get; init; }

    /// <summary>Who decided; null when nobody has, or the account is gone.</summary>
    public string? DecidedBy { get; init; }
}
