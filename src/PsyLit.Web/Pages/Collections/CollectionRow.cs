using PsyLit.Core.Collections;

namespace PsyLit.Web.Pages.Collections;

/// <summary>A collection in a list.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Records">How many records it has.</param>
public sealed record CollectionRow(Collection Collection, string Owner, int Records);
