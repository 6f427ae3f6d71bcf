namespace PsyLit.Core.Concepts.Previews;

/// <summary>How far a preview is.</summary>
/// <param name="Done">Records looked through.</param>
/// <param name="Total">Records to be looked through.</param>
public readonly record struct PreviewProgress(int Done, int Total);
