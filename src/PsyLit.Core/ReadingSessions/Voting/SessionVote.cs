using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;

namespace PsyLit.Core.ReadingSessions.Voting;

/// <summary>What one reader answers to one question about one record.</summary>
public sealed class SessionVote
{
    public long Id { get; set; }

    public long SessionId { get; set; }

    public long ArticleId { get; set; }

    public long CriterionId { get; set; }

    public SessionCriterion Criterion { get; set; } = null!;

    public long AccountId { get; set; }

    public Account Account { get; set; } = null!;

    /// <summary>The place of the answer in <see cref="SessionCriterion.Answers"/>; null when only a reason was written so far.</summary>
    public int? Answer { get; set; }

    /// <summary>The answer as it stood at the reveal, which agreement is measured on; null when there was none by then.</summary>
    public int? BlindAnswer { get; set; }

    /// <summary>Why, as typed; empty when no reason was given.</summary>
    public string Markdown { get; set; } = "";

    /// <summary><see cref="Markdown"/> rendered on write.</summary>
    public string Html { get; set; } = "";

    /// <summary>The passage that was given as evidence; null for none.</summary>
    public long? AnnotationId { get; set; }

    /// <summary>What others see of it is <see cref="ShownPassage"/>.</summary>
    public Annotation? Annotation { get; set; }

    public DateTime CastAt { get; set; }

    /// <summary>When answer or reason last changed after the reveal; null when they never did.</summary>
    public DateTime? ChangedAt { get; set; }

    public ICollection<SessionVoteEdit> Edits { get; } = [];

    /// <summary>The passage as long as it stands: one that was taken away or hidden by moderators is evidence no more. <see cref="Annotation"/> must have been read.</summary>
    public Annotation? ShownPassage() => Annotation is { DeletedAt: null, HiddenAt: null } passage ? passage : null;
}
