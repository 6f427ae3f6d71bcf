using PsyLit.Core.ReadingSessions;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.ReadingSessions;

/// <summary>States of reading sessions in words.</summary>
public static class SessionWords
{
    public static string Of(ReadingSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.State switch
        {
            SessionState.Draft => "being prepared",
            SessionState.Open => $"open and blind since {Typography.Day(session.OpenedAt!.Value)}",
            SessionState.Revealed => $"revealed on {Typography.Day(session.RevealedAt!.Value)}",
            _ => $"closed on {Typography.Day(session.ClosedAt!.Value)}{(session.ShowsVotes() ? "" : " without being revealed")}",
        };
    }
}
