namespace PsyLit.Core.Moderation.Decisions;

/// <summary>What a moderator has filled in to decide a case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Version">How many decisions it had when the moderator looked at it: one that came meanwhile is not overrun.</param>
/// <param name="Kind">What is decided.</param>
/// <param name="Reason">What is wrong; needed to hide or to suspend.</param>
/// <param name="Rationale">The grounds, for the public log.</param>
/// <param name="Days">How long a suspension lasts.</param>
public sealed record ModerationVerdict(long CaseId, int Version, DecisionKind Kind, ModerationReason? Reason, string Rationale, int Days = 0)
{
    /// <summary>How long somebody can be suspended, in days.</summary>
    public static IReadOnlyList<int> Lengths { get; } = [1, 7, 30, 365];

    /// <summary>What is missing, as a sentence; null when nothing is.</summary>
    public string? Problem()
    {
        if (!Enum.IsDefined(Kind))
            return "Choose what to do.";
        if (string.IsNullOrWhiteSpace(Rationale) || Rationale.Length > Deciding.MaxRationaleLength)
            return $"Give the grounds in at most {Deciding.MaxRationaleLength} characters. They stand in the public log, so do not repeat what is hidden.";
        if (Kind is DecisionKind.Hide or DecisionKind.Suspend && (Reason is not { } reason || !Flagging.Reasons.Contains(reason)))
            return "Say which rule it breaks.";
        return Kind == DecisionKind.Suspend && !Lengths.Contains(Days) ? "Say for how long." : null;
    }
}
