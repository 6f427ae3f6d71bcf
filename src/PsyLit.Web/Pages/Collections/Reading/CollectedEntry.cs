using PsyLit.Web.Pages.Shared.Entries;

namespace PsyLit.Web.Pages.Collections.Reading;

/// <summary>A record in a collection, as its page shows it.</summary>
/// <param name="Entry">The record.</param>
/// <param name="Note">Why it is here; empty when nothing was said.</param>
/// <param name="Place">Where it stands, counted from 1.</param>
/// <param name="In">The collection.</param>
public sealed record CollectedEntry(ArticleEntry Entry, string Note, int Place, CollectionView In);
