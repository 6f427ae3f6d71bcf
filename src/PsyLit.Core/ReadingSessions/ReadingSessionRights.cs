using PsyLit.Core.Accounts;
using PsyLit.Core.Groups;
using PsyLit.Core.ReadingSessions.Comparing;

namespace PsyLit.Core.ReadingSessions;

/// <summary>Who may do what with reading sessions. What a visitor may not see is answered as if there were no such session.</summary>
public static class ReadingSessionRights
{
    /// <summary>The sessions a visitor may know of: those of their groups, drafts where they lead.</summary>
    public static IQueryable<ReadingSession> VisibleTo(this IQueryable<ReadingSession> sessions, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var me = visitor.AccountId;
        return sessions.Where(session => me != null && session.Group.Members.Any(member =>
            member.AccountId == me && (session.State != SessionState.Draft || member.Role == GroupRole.Leader || member.Role == GroupRole.Owner)));
    }

    /// <summary>Who leads in the group prepares a session until it is opened.</summary>
    public static bool MayPrepare(this Visitor visitor, GroupMember me, ReadingSession session) => Of(session).State == SessionState.Draft && visitor.MayLead(me);

    /// <summary>Who leads in the group reveals an open session, whether or not they take part themselves.</summary>
    public static bool MayReveal(this Visitor visitor, GroupMember me, ReadingSession session) => Of(session).State == SessionState.Open && visitor.MayLead(me);

    /// <summary>Who leads closes a session, revealed or not, and opens it again as what it was.</summary>
    public static bool MayClose(this Visitor visitor, GroupMember me, ReadingSession session) => Of(session).State is not SessionState.Draft && visitor.MayLead(me);

    /// <summary>Members take part from the opening on until the session is closed.</summary>
    public static bool MayVote(this Visitor visitor, GroupMember me, ReadingSession session) =>
        Of(session).State is SessionState.Open or SessionState.Revealed && visitor.MayWriteIn(me);

    /// <summary>Members discuss, and record what was agreed, between reveal and close.</summary>
    public static bool MayDiscuss(this Visitor visitor, GroupMember me, ReadingSession session) =>
        Of(session).State == SessionState.Revealed && visitor.MayWriteIn(me);

    /// <summary>Its writer changes a remark as long as it may be answered.</summary>
    public static bool MayReword(this MemberSession member, SessionRemark remark)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(remark);
        return member.MayDiscuss && remark.AccountId == member.Me.AccountId;
    }

    /// <summary>Votes, reasons and passages of others are for nobody's eyes before the reveal, whoever it is.</summary>
    public static bool ShowsVotes(this ReadingSession session) => Of(session).RevealedAt is not null;

    /// <summary>There are minutes once something is over: the blind reading, or the session. Of one that was closed unrevealed they show no votes.</summary>
    public static bool HasMinutes(this ReadingSession session) => session.ShowsVotes() || session.ClosedAt is not null;

    private static ReadingSession Of(ReadingSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session;
    }
}
