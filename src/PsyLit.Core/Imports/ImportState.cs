namespace PsyLit.Core.Imports;

/// <summary>Where an import stands.</summary>
/// <remarks>The numbers are stored in libraries: add to the end, never renumber.</remarks>
public enum ImportState
{
    /// <summary>Read to the end of the file; everything that could be taken over is in the library.</summary>
    Finished = 0,

    /// <summary>Records are being written now, or were when the program was ended.</summary>
    Running = 1,

    /// <summary>The file is here, and is being looked through without writing any record.</summary>
    Checking = 2,

    /// <summary>Looked through; a person has to choose what to import.</summary>
    Checked = 3,

    /// <summary>Chosen, and waiting for its turn.</summary>
    Waiting = 4,

    /// <summary>A person stopped it; what is counted is in the library.</summary>
    Cancelled = 5,

    /// <summary>It could not go on; <see cref="Import.Remark"/> says why. What is counted is in the library.</summary>
    Failed = 6,

    /// <summary>The program was ended while it ran, and it could not be taken up again. What is counted is in the library.</summary>
    Interrupted = 7,

    /// <summary>Looked through and put away without importing anything.</summary>
    Discarded = 8,

    /// <summary>Ordered from PubMed, and waiting for its records or receiving them; <see cref="Import.Fetch"/> says what was asked for.</summary>
    Fetching = 9,
}
