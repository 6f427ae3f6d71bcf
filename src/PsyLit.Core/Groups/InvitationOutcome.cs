namespace PsyLit.Core.Groups;

/// <summary>What became of following an invitation.</summary>
public enum InvitationOutcome
{
    /// <summary>They are in the group now.</summary>
    Joined,

    /// <summary>They had been in it already; the invitation was not used up.</summary>
    WasMember,

    /// <summary>The link is good for nothing (any more).</summary>
    Invalid,
}
