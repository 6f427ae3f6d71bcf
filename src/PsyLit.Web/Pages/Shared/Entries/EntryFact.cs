namespace PsyLit.Web.Pages.Shared.Entries;

/// <summary>One of the few facts by which a reader judges a record at a glance.</summary>
/// <param name="Words">The fact: "Psilocybin, LSD", "n = 24".</param>
/// <param name="Kind">The kind of the concepts it names; null for a number.</param>
public sealed record EntryFact(string Words, string? Kind = null);
