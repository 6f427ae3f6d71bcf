using PsyLit.Core.Articles;
using PsyLit.Core.ReadingSessions;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.ReadingSessions;

/// <summary>Reading sessions in words.</summary>
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

    /// <summary>Where a record of a session appeared and when, in one line: <c>Nature · June 2011 · PMID 21677641</c>.</summary>
    public static string Source(Article article, bool withPmid = false)
    {
        ArgumentNullException.ThrowIfNull(article);
        return string.Join(" · ", new[] { article.Journal?.Name, Typography.Date(article.Published), withPmid && article.Pmid is { } pmid ? $"PMID {pmid}" : null }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
