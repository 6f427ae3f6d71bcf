using PsyLit.Formats.BibTeX;
using PsyLit.Formats.CslJson;
using PsyLit.Formats.Csv;
using PsyLit.Formats.Nbib;
using PsyLit.Formats.Ris;

namespace PsyLit.Formats;

/// <summary>The formats PsyLit writes.</summary>
public static class CitationWriters
{
    /// <summary>All of them, in the order in which people are offered them.</summary>
    public static IReadOnlyList<ICitationWriter> All { get; } =
    [
        new RisWriter(),
        new NbibWriter(),
        new BibTeXWriter(),
        new CslJsonWriter(),
        new CsvWriter(),
    ];

    /// <summary>The writer of that short name (<c>ris</c>), whatever the case, or null.</summary>
    public static ICitationWriter? Named(string name) =>
        All.FirstOrDefault(writer => string.Equals(writer.Name, name, StringComparison.OrdinalIgnoreCase));
}
