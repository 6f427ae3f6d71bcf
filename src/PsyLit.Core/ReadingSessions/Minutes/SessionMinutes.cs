using PsyLit.Core.ReadingSessions.Comparing;

namespace PsyLit.Core.ReadingSessions.Minutes;

/// <summary>What a session came to, for its minutes in any form.</summary>
/// <param name="Comparison">Votes, agreement, what was agreed on and said.</param>
/// <param name="Log">What was done with the session, in order.</param>
public sealed record SessionMinutes(SessionComparison Comparison, IReadOnlyList<SessionLogEntry> Log)
{
    /// <summary>What minutes say instead of votes and figures when there was no reveal.</summary>
    public const string NotRevealed = "The session was closed without being revealed. What one answered, wrote or marked in it is shown to nobody else.";

    /// <summary>A step of the log in words.</summary>
    public static string Word(SessionStep step) => step switch
    {
        SessionStep.Prepared => "prepared",
        SessionStep.Opened => "opened",
        SessionStep.Revealed => "revealed",
        SessionStep.RevealedEarly => "revealed before all had finished",
        SessionStep.Agreed => "answer agreed on",
        SessionStep.AgreedAnew => "another answer agreed on",
        SessionStep.Closed => "closed",
        _ => "opened again",
    };
}
