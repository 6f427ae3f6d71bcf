namespace PsyLit.Core.Drafts.Unsent;

/// <summary>One value of a form. A box that is not ticked sends none, a list of which several are chosen sends one for each.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Value">What was in it; empty when nothing was.</param>
public sealed record SentField(string Name, string Value);
