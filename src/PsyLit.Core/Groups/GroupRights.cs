using PsyLit.Core.Accounts;

namespace PsyLit.Core.Groups;

/// <summary>Who may do what with groups. To everybody but its members a group is answered as if there were none, administrators included.</summary>
public static class GroupRights
{
    /// <summary>The groups a visitor may know of: those they are in, closed ones included.</summary>
    public static IQueryable<Group> VisibleTo(this IQueryable<Group> groups, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var me = visitor.AccountId;
        return groups.Where(group => me != null && group.Members.Any(member => member.AccountId == me));
    }

    /// <summary>Who may write where others read it may gather others.</summary>
    public static bool MayMakeGroups(this Visitor visitor) => MayWriteForOthers(visitor);

    /// <summary>A member writes in an open group, when their account may write for others at all.</summary>
    public static bool MayWriteIn(this Visitor visitor, GroupMember me) => IsOpen(me) && MayWriteForOthers(visitor);

    /// <summary>Leaders and owners invite, as long as the group is open.</summary>
    public static bool MayInvite(this Visitor visitor, GroupMember me) => visitor.MayWriteIn(me) && me.Role >= GroupRole.Leader;

    /// <summary>Leaders and owners prepare and lead reading sessions, as long as the group is open.</summary>
    public static bool MayLead(this Visitor visitor, GroupMember me) => visitor.MayWriteIn(me) && me.Role >= GroupRole.Leader;

    /// <summary>Owners rename, close and reopen the group, give roles in it and remove members, when their account may write for others at all.</summary>
    public static bool MayRun(this Visitor visitor, GroupMember me)
    {
        ArgumentNullException.ThrowIfNull(me);
        return me.Role == GroupRole.Owner && MayWriteForOthers(visitor);
    }

    private static bool MayWriteForOthers(Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.IsAtLeast(Role.Annotator);
    }

    private static bool IsOpen(GroupMember me)
    {
        ArgumentNullException.ThrowIfNull(me);
        return me.Group.ClosedAt is null;
    }
}
