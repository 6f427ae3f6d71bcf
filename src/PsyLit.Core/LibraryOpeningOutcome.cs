namespace PsyLit.Core;

/// <summary>What was found when a library was opened.</summary>
public enum LibraryOpeningOutcome
{
    Opened,

    /// <summary>The folder cannot be made or written to.</summary>
    NotWritable,

    /// <summary>The file is no database, or its pages contradict each other.</summary>
    Damaged,

    /// <summary>A later version of the program has changed the library in a way this one does not know.</summary>
    TooNew,

    /// <summary>Another program keeps the library locked.</summary>
    Locked,
}
