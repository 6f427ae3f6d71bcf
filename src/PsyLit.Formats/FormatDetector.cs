using PsyLit.Formats.BibTeX;
using PsyLit.Formats.CslJson;
using PsyLit.Formats.Csv;
using PsyLit.Formats.EndNoteXml;
using PsyLit.Formats.EuropePmc;
using PsyLit.Formats.Nbib;
using PsyLit.Formats.OpenAlex;
using PsyLit.Formats.Ovid;
using PsyLit.Formats.PubMedXml;
using PsyLit.Formats.Refer;
using PsyLit.Formats.RefWorks;
using PsyLit.Formats.ReviewPage;
using PsyLit.Formats.Ris;
using PsyLit.Formats.WebOfScience;

namespace PsyLit.Formats;

/// <summary>Finds the format of a file from how it begins.</summary>
public static class FormatDetector
{
    /// <summary>How many characters of a file are looked at: past any preamble of an exporter, small enough to keep in memory.</summary>
    public const int HeadLength = 16 * 1024;

    /// <summary>All formats PsyLit reads, the more particular before the more general.</summary>
    public static IReadOnlyList<ICitationFormat> Formats { get; } =
    [
        new PubMedXmlFormat(),
        new EndNoteXmlFormat(),
        new EuropePmcFormat(),
        new OpenAlexFormat(),
        new CslJsonFormat(),
        new WosFormat(),
        new OvidFormat(),
        new RefWorksFormat(),
        new ReferFormat(),
        new NbibFormat(),
        new RisFormat(),
        new BibTeXFormat(),
        new ReviewPageFormat(),
        new CsvFormat(),
    ];

    /// <summary>The first format that recognises <paramref name="head"/>, or null.</summary>
    public static ICitationFormat? Detect(string head) => Formats.FirstOrDefault(format => format.Recognises(head));

    /// <summary>The format of that short name (<c>ris</c>), whatever the case, or null.</summary>
    public static ICitationFormat? Named(string name) =>
        Formats.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase));
}
