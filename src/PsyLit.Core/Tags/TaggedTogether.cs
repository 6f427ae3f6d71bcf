namespace PsyLit.Core.Tags;

/// <summary>A tag that was put on several articles together, so that it can be taken back together.</summary>
/// <param name="Key">The tag.</param>
/// <param name="AccountId">Who put it there.</param>
/// <param name="AddedAt">When: what all of them and no others have.</param>
/// <param name="Added">On how many it is new.</param>
/// <param name="Already">On how many it was before.</param>
/// <param name="Full">How many have as many tags as a record may have.</param>
public sealed record TaggedTogether(string Key, long AccountId, DateTime AddedAt, int Added, int Already, int Full);
