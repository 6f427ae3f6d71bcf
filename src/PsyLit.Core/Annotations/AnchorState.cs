namespace PsyLit.Core.Annotations;

/// <summary>How the passage of an annotation was found again in the newest text of its article.</summary>
public enum AnchorState
{
    /// <summary>The same words at the same place.</summary>
    Exact,

    /// <summary>The same words at another place.</summary>
    Moved,

    /// <summary>Nearly the same words.</summary>
    Reworded,

    /// <summary>Not found; shown with the text on which it was made.</summary>
    Orphaned,
}
