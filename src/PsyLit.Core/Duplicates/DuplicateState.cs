namespace PsyLit.Core.Duplicates;

/// <summary>What a person decided about two articles that may be one work.</summary>
/// <remarks>The numbers are stored in libraries: add to the end, never renumber.</remarks>
public enum DuplicateState
{
    /// <summary>Nobody has looked yet.</summary>
    Open = 0,

    /// <summary>Two works; never to be suggested again.</summary>
    DifferentWorks = 1,

    /// <summary>One work; they were merged.</summary>
    Merged = 2,

    /// <summary>Two versions of one work, such as a preprint and the published article; they were related and both stay.</summary>
    Related = 3,
}
