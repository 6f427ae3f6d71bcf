namespace PsyLit.Core.Concepts.Versions;

/// <summary>Where a version of the vocabulary came from.</summary>
/// <remarks>The numbers are stored in libraries: add to the end, never renumber.</remarks>
public enum VocabularyOrigin
{
    /// <summary>It is the vocabulary that came with the program, or lay in the data folder, as it was.</summary>
    Program = 0,

    /// <summary>A curator edited concepts.</summary>
    Edited = 1,

    /// <summary>A curator brought a file.</summary>
    Imported = 2,

    /// <summary>It says again what an earlier version said.</summary>
    Reverted = 3,

    /// <summary>What a later release of the program brought was put together with what curators had edited.</summary>
    Merged = 4,
}
