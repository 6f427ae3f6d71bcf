namespace PsyLit.Formats.BibTeX.Entries;

/// <summary>One field of an entry.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Value">The value with strings replaced and parts joined, still LaTeX, without its outermost delimiters.</param>
internal readonly record struct BibTeXField(string Name, string Value);
