using PsyLit.Core.Groups;

namespace PsyLit.Web.Pages.Groups;

/// <summary>Places in a group in words.</summary>
public static class GroupWords
{
    public static string Of(GroupRole role) => role switch { GroupRole.Owner => "owner", GroupRole.Leader => "leader", _ => "member" };

    /// <summary>What somebody in that place may do, as a phrase.</summary>
    public static string May(GroupRole role) => role switch
    {
        GroupRole.Owner => "also gives roles, renames and closes the group",
        GroupRole.Leader => "also invites, and leads reading sessions",
        _ => "reads and writes in the group",
    };
}
