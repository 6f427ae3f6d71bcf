namespace PsyLit.Core.SearchRecords;

/// <summary>A database that records of the library came from.</summary>
/// <param name="Name">Its name as the imported files give it.</param>
/// <param name="Records">How many records came from it; a record can come from several.</param>
public sealed record RecordedSource(string Name, int Records);
