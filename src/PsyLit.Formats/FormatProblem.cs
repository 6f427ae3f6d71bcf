namespace PsyLit.Formats;

/// <summary>Something in a file that could not be read as it should.</summary>
/// <param name="Line">The line it concerns, counted from 1; 0 when it concerns the whole file.</param>
/// <param name="What">What was found, quoting at most 80 characters of the source.</param>
/// <param name="Why">What was done about it and why, as a sentence of <see cref="FormatMessages"/>.</param>
/// <param name="RecordLost">True when a record could not be taken over; false for a remark on one that was.</param>
public sealed record FormatProblem(int Line, string What, string Why, bool RecordLost = false);
