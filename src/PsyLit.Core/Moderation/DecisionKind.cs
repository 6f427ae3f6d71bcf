namespace PsyLit.Core.Moderation;

/// <summary>What moderators decide.</summary>
/// <remarks>The numbers are stored in libraries: add to the end, never renumber.</remarks>
public enum DecisionKind
{
    /// <summary>The post stays as it is; if a flag had hidden it, it is shown again.</summary>
    Leave = 0,

    /// <summary>The post is hidden from everybody but its writer.</summary>
    Hide = 1,

    /// <summary>A hidden post is shown again.</summary>
    Restore = 2,

    /// <summary>The writer may read but not write until a day, and the post is hidden.</summary>
    Suspend = 3,

    /// <summary>A first post is shown; its writer posts freely from then on.</summary>
    Approve = 4,

    /// <summary>The writer may write again before the day.</summary>
    EndSuspension = 5,
}
