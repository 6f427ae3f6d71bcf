namespace PsyLit.Core.ReadingSessions;

/// <summary>How far a reading session is.</summary>
public enum SessionState
{
    /// <summary>Being prepared by those who lead; nobody else knows of it.</summary>
    Draft,

    /// <summary>Being read and voted on, each reader for themselves: nobody sees what another marked, wrote or voted.</summary>
    Open,

    /// <summary>Everything is open to the group and is being discussed.</summary>
    Revealed,

    /// <summary>Over; it is read and no longer changed. What was not revealed before stays unseen.</summary>
    Closed,
}
