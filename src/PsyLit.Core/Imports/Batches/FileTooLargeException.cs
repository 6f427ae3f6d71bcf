namespace PsyLit.Core.Imports.Batches;

/// <summary>Ends the reading of a file that is larger than allowed.</summary>
internal sealed class FileTooLargeException() : IOException("The file is larger than allowed.");
