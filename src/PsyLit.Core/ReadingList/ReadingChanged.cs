namespace PsyLit.Core.ReadingList;

/// <summary>Marks that were changed together, so that it can be taken back together.</summary>
/// <param name="AccountId">Whose.</param>
/// <param name="At">When: what all of them and no others have.</param>
/// <param name="Records">How many records changed.</param>
public sealed record ReadingChanged(long AccountId, DateTime At, int Records);
