namespace PsyLit.Core.Imports.Desk;

/// <summary>How fast an import is and how long it will still take.</summary>
/// <param name="State">What is being done: fetching, looking through, importing.</param>
/// <param name="Progress">What became of the records so far.</param>
/// <param name="Total">How many items the file has; null until it was looked through once.</param>
/// <param name="Done">The part that is done, from 0 to 1.</param>
/// <param name="PerSecond">Items a second since it began or went on; 0 until the first batch.</param>
/// <param name="Left">How long the rest takes at this pace; null while nobody can say.</param>
public sealed record ImportPace(ImportState State, ImportProgress Progress, int? Total, double Done, double PerSecond, TimeSpan? Left);
