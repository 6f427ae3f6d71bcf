using PsyLit.Formats.Xml;

namespace PsyLit.Formats.PubMedXml;

/// <summary>PubMed's XML, as E-utilities and the yearly baseline deliver it: articles, books, and lists of deleted records.</summary>
/// <remarks>
/// A file is cut into records in the text, before any of it is parsed, and each record is parsed by itself. So a broken record costs only
/// itself, prefixes that are declared nowhere (<c>mml:</c>) do no harm, and a document type, with whatever entities it declares, is never read.
/// <para>Inline text keeps <c>b i sub sup</c>; other tags are dropped and their text kept; MathML becomes readable text. Line breaks and
/// indents become one space, and none where they stand directly before a subscript or superscript, because those come from pretty-printing.</para>
/// <para>Left out on purpose: the list of references and "Cites" relations, which describe other works and would be the bulk of a record.
/// Everything else without a field of its own is kept raw under its element path.</para>
/// </remarks>
public sealed class PubMedXmlFormat : ICitationFormat
{
    // Outer elements first: a BookDocument within a PubmedBookArticle is found as part of that.
    private static readonly string[] RecordNames = ["PubmedArticle", "PubmedBookArticle", "BookDocument", "MedlineCitation", "DeleteCitation", "DeleteDocument"];

    private static readonly string[] Marks =
        [.. RecordNames.Select(name => "<" + name), "<PubmedArticleSet", "<PubmedBookArticleSet", "<BookDocumentSet", "<MedlineCitationSet"];

    public string Name => "pubmed-xml";

    public string DisplayName => "PubMed XML";

    public IReadOnlyList<string> Extensions { get; } = [".xml"];

    public bool Recognises(string head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith('<') && Array.Exists(Marks, mark => head.Contains(mark, StringComparison.Ordinal));
    }

    public IEnumerable<ReadItem> Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var records = new PubMedRecords();
        var reader = new XmlRecordReader(records.Read, PubMedRecords.Quote);
        return new XmlRecordSplitter(text, RecordNames).Split().SelectMany(reader.Read);
    }
}
