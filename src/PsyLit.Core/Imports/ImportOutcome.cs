namespace PsyLit.Core.Imports;

/// <summary>What became of a record.</summary>
/// <remarks>The numbers are stored in libraries: add to the end, never renumber.</remarks>
public enum ImportOutcome
{
    Added = 0,
    Updated = 1,
    Unchanged = 2,
    Rejected = 3,

    /// <summary>Not a record of its own: something worth knowing about one that was taken over, or about the file.</summary>
    Remark = 4,

    /// <summary>Repeats a work that stood earlier in the same file, and says nothing new about it.</summary>
    Duplicate = 5,

    /// <summary>A person chose not to import it.</summary>
    LeftOut = 6,
}
