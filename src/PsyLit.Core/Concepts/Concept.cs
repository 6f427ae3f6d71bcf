namespace PsyLit.Core.Concepts;

/// <summary>One thing the literature speaks of: a receptor, a compound, a trial design, a rating scale.</summary>
/// <param name="Id">A short name for addresses and queries ("5-ht2a"); never changes once used.</param>
/// <param name="Label">What readers see ("5-HT2A receptor").</param>
/// <param name="Kind">One of the vocabulary's kinds ("receptor-target").</param>
/// <param name="Parents">Ids of the wider concepts; several are allowed, none makes it a top concept.</param>
/// <param name="Synonyms">The forms that name it in a text, in any one spelling and number; without any, the label is the only one.</param>
/// <param name="Definition">One sentence that says what it covers.</param>
/// <param name="Ambiguous">Those of its forms that mean something else elsewhere.</param>
public sealed record Concept(
    string Id,
    string Label,
    string Kind,
    IReadOnlyList<string> Parents,
    IReadOnlyList<string> Synonyms,
    string Definition,
    IReadOnlyList<AmbiguousForm> Ambiguous)
{
    /// <summary>Phrases that one of its forms is a part of, and that mean something else: "net effect" for NET.</summary>
    public IReadOnlyList<string> NotWithin { get; init; } = [];
}
