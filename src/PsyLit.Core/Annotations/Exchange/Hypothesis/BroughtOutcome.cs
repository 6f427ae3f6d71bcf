namespace PsyLit.Core.Annotations.Exchange.Hypothesis;

/// <summary>What became of an annotation that was brought.</summary>
public enum BroughtOutcome
{
    /// <summary>It stands on its passage.</summary>
    Placed,

    /// <summary>It is kept with its record, whose text does not have the passage.</summary>
    Orphaned,

    /// <summary>It stands below the annotation or reply that it answers.</summary>
    Replied,

    /// <summary>It was brought before; nothing changed.</summary>
    Known,

    /// <summary>It is not in the library.</summary>
    Rejected,
}
