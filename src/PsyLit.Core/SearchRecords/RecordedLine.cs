namespace PsyLit.Core.SearchRecords;

/// <summary>A line of a strategy as it was run.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Text">What it asks for, in plain form.</param>
/// <param name="Records">How many records it found by itself; null when all of it was left out or counting took too long.</param>
public sealed record RecordedLine(int Number, string Text, int? Records);
