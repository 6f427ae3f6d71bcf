namespace PsyLit.Core.Imports.Desk;

/// <summary>What became of a file that was handed to the desk.</summary>
/// <param name="ImportId">The import it became; the file is safe on the disk. Null when it was not taken.</param>
/// <param name="Problem">Why it was not taken, as a sentence; null when it was.</param>
public sealed record Staging(long? ImportId, string? Problem);
