namespace PsyLit.Core.Groups;

/// <summary>What a member may do in a group; each may do what those before may.</summary>
public enum GroupRole
{
    /// <summary>Reads and writes in it.</summary>
    Member,

    /// <summary>Also invites, and leads reading sessions.</summary>
    Leader,

    /// <summary>Also gives these roles, renames and closes the group.</summary>
    Owner,
}
