namespace PsyLit.Formats;

/// <summary>Ends the reading of a file that is larger than allowed.</summary>
public sealed class FileTooLargeException() : IOException("The file is larger than allowed.");
