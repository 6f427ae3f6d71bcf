namespace PsyLit.Web.Pages.Duplicates;

/// <summary>What the queue reads of an article beside its own row.</summary>
/// <param name="Journal">The journal's name; null when it has none.</param>
/// <param name="Comments">How many comments stand below it.</param>
public sealed record PairSide(string? Journal, int Comments);
