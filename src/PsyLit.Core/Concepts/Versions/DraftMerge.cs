namespace PsyLit.Core.Concepts.Versions;

/// <summary>What became of a draft that something else was taken into.</summary>
/// <param name="Taken">How many concepts came in.</param>
/// <param name="Conflicts">Ids of the concepts that the draft has too, and differently: it keeps its own.</param>
public sealed record DraftMerge(int Taken, IReadOnlyList<string> Conflicts);
