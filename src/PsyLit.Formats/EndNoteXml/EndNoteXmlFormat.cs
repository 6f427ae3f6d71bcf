using System.Text.RegularExpressions;
using PsyLit.Formats.Xml;

namespace PsyLit.Formats.EndNoteXml;

/// <summary>The XML that EndNote exports, and that Zotero, Mendeley, Papers and databases write in its manner (EndNote's RSXML document type).</summary>
/// <remarks>
/// Records are cut out of the text and parsed one by one, as PubMed's are, so that a broken one costs only itself and no document type is read.
/// Runs of <c>&lt;style&gt;</c> with a bold, italic, subscript or superscript face become inline text in titles and abstracts.
/// </remarks>
public sealed partial class EndNoteXmlFormat : ICitationFormat
{
    private static readonly string[] RecordNames = ["record"];

    // What no other XML of bibliographies has: <records> alone is in many.
    private static readonly string[] Marks = ["<ref-type", "<secondary-title>", "<rec-number>", "<source-app ", "<electronic-resource-num>", "<pub-dates>"];

    public string Name => "endnote-xml";

    public string DisplayName => "EndNote XML";

    public IReadOnlyList<string> Extensions { get; } = [".xml"];

    public bool Recognises(string head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith('<')
            && (head.Contains("<records", StringComparison.Ordinal) || head.Contains("<record>", StringComparison.Ordinal))
            && Array.Exists(Marks, mark => head.Contains(mark, StringComparison.Ordinal));
    }

    public IEnumerable<ReadItem> Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var fields = new EndNoteFieldReader();
        var reader = new XmlRecordReader((xml, piece) => [Adapt(fields.Read(xml), piece)], Quote);
        return new XmlRecordSplitter(text, RecordNames).Split().SelectMany(reader.Read);
    }

    private static ReadItem Adapt(IReadOnlyList<EndNoteField> fields, XmlPiece piece) =>
        new EndNoteRecordAdapter(fields, piece.Line).Adapt() is { } record
            ? ReadItem.Of(record)
            : ReadItem.Of(new FormatProblem(piece.Line, Quote(piece), FormatMessages.RecordWithoutContent, true));

    /// <summary>The title as far as it can be found, else the record's first words.</summary>
    private static string Quote(XmlPiece piece)
    {
        const int Enough = 400;
        var start = Math.Max(piece.Text.IndexOf("<title>", StringComparison.Ordinal), 0);
        var words = Tag.Replace(piece.Text.Substring(start, Math.Min(Enough, piece.Text.Length - start)), " ").Trim();
        return FormatMessages.Quote(words.Length > 0 ? words : piece.Text[..Math.Min(Enough, piece.Text.Length)]);
    }

    [GeneratedRegex(@"<[^<>]*>?")]
    private static partial Regex Tag { get; }
}
