namespace PsyLit.Core.Collections;

/// <summary>Records that were put into a collection together, so that they can be taken back together.</summary>
/// <param name="CollectionId">The collection.</param>
/// <param name="AddedAt">When: what all of them and no others have.</param>
/// <param name="Added">How many are new in it.</param>
/// <param name="Already">How many were in it before.</param>
/// <param name="LeftOut">How many would have been too many.</param>
public sealed record RecordsAdded(long CollectionId, DateTime AddedAt, int Added, int Already, int LeftOut);
