namespace PsyLit.Formats.BibTeX.Entries;

/// <summary>What the file holds next: an entry or a problem, with its text.</summary>
internal readonly record struct EntryItem(BibTeXEntry? Entry, FormatProblem? Problem, string Source);
