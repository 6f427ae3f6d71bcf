namespace PsyLit.Core.Annotations.Texts;

/// <summary>One text that an article has or had.</summary>
/// <param name="RevisionNumber">Its number, counted from 1.</param>
/// <param name="Sections">Its parts, in the order they are read.</param>
public sealed record RevisionText(int RevisionNumber, IReadOnlyList<SectionText> Sections);
