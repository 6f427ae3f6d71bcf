namespace PsyLit.Core.Concepts.Matching.Definitions;

/// <summary>An abbreviation and the words that a text gives for it. Offsets are in folded text.</summary>
/// <param name="ShortStart">Where the abbreviation stands that is being defined.</param>
/// <param name="ShortEnd">One past it.</param>
/// <param name="LongStart">Where its long form begins.</param>
/// <param name="LongEnd">One past the long form.</param>
/// <param name="ByInitials">True when every letter of the abbreviation begins a word: sure enough to overrule the vocabulary.</param>
internal readonly record struct Definition(int ShortStart, int ShortEnd, int LongStart, int LongEnd, bool ByInitials);
