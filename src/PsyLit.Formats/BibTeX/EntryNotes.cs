using System.Text.RegularExpressions;
using PsyLit.Formats.BibTeX.LaTeX;

namespace PsyLit.Formats.BibTeX;

/// <summary>Reads what is noted about a work.</summary>
internal static partial class EntryNotes
{
    /// <summary>Notes of whoever kept the record: each field, and what <c>\par</c> parts in it, is one.</summary>
    public static IReadOnlyList<string> Read(EntryReading fields) =>
        [.. fields.All("note", "annote", "annotation", "addendum").SelectMany(Parts)];

    /// <summary>The notes of one field.</summary>
    public static IEnumerable<string> Parts(string latex) =>
        Parting.Split(latex).Select(note => LaTeXReader.ReadPlain(note, paragraphs: true)).Where(note => note.Length > 0);

    /// <summary>Publication types as databases name them.</summary>
    public static IReadOnlyList<string> PublicationTypes(EntryReading fields) =>
        [.. fields.All("pubtype", "type", "document_type").SelectMany(KeywordFields.Terms).Select(type => LaTeXReader.ReadPlain(type)).Where(type => type.Length > 0).Distinct()];

    [GeneratedRegex(@"\\par(?![A-Za-z])\s*")]
    private static partial Regex Parting { get; }
}
