using System.Xml;
using PsyLit.Formats.PubMedXml.Elements;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.PubMedXml;

/// <summary>Parses one record's text. Holds a name table and text buffers that all records of a file share.</summary>
internal sealed class XmlRecordReader
{
    private readonly XmlParserContext names = new(new NameTable(), null, null, XmlSpace.None);
    private readonly CitationElements citations;

    public XmlRecordReader() => citations = new CitationElements(new ElementText());

    public IEnumerable<ReadItem> Read(XmlPiece piece)
    {
        if (piece.State == XmlPieceState.TooLong)
        {
            return [Problem(piece.Line, piece, FormatMessages.PubMedRecordTooLong)];
        }

        try
        {
            return Parse(piece, piece.Text);
        }
        catch (XmlException first) when (piece.State == XmlPieceState.Complete)
        {
            return ReadMended(piece, first);
        }
        catch (XmlException error)
        {
            return [Problem(LineOf(piece, error), piece, FormatMessages.PubMedRecordUnclosed)];
        }
    }

    private List<ReadItem> ReadMended(XmlPiece piece, XmlException first)
    {
        var (mended, noteworthy) = XmlRepair.Run(piece.Text);
        try
        {
            var items = Parse(piece, mended);
            if (noteworthy)
            {
                items.Add(ReadItem.Of(new FormatProblem(LineOf(piece, first), Quote(piece), FormatMessages.PubMedRecordMended)));
            }

            return items;
        }
        catch (XmlException error)
        {
            return [Problem(LineOf(piece, error), piece, FormatMessages.PubMedRecordBroken)];
        }
    }

    private List<ReadItem> Parse(XmlPiece piece, string text)
    {
        // XmlTextReader, because only it can be told to leave prefixes alone: an undeclared "mml:" is no error then.
        // As a fragment, because then it takes the text whole; from a reader it takes 4,096 characters at a time and moves the rest about.
        using var reader = new XmlTextReader(text, XmlNodeType.Document, names) { Namespaces = false, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        reader.MoveToContent();
        if (piece.Name.StartsWith("Delete", StringComparison.Ordinal))
        {
            return [.. DeletedRecords(reader).Select(pmid => ReadItem.Of(new CitationDeletion(piece.Line, pmid)))];
        }

        var draft = new RecordDraft();
        citations.ReadRecord(reader, draft);
        return draft is { Title: null, OriginalTitle: null, BookTitle: null, Pmid: null, Doi: null }
            ? [Problem(piece.Line, piece, FormatMessages.PubMedRecordEmpty)]
            : [ReadItem.Of(draft.Build(piece.Line))];
    }

    private static List<string> DeletedRecords(XmlReader reader)
    {
        var pmids = new List<string>();
        var text = new ElementText();
        if (reader.Enter())
        {
            while (reader.NextChild())
            {
                if (text.ReadPlain(reader) is { } pmid)
                {
                    pmids.Add(pmid);
                }
            }
        }

        return pmids;
    }

    private static ReadItem Problem(int line, XmlPiece piece, string why) => ReadItem.Of(new FormatProblem(line, Quote(piece), why, true));

    // The PMID is what a person can look for; without one, the record's first words.
    private static string Quote(XmlPiece piece)
    {
        var start = piece.Text.IndexOf("<PMID", StringComparison.Ordinal);
        var value = start < 0 ? -1 : piece.Text.IndexOf('>', start) + 1;
        var close = value <= 0 ? -1 : piece.Text.IndexOf('<', value);
        return close - value is > 0 and < 20 && value > 0 ? $"PMID {piece.Text[value..close].Trim()}" : FormatMessages.Quote(piece.Text.Length > 200 ? piece.Text[..200] : piece.Text);
    }

    private static int LineOf(XmlPiece piece, XmlException error) => piece.Line + Math.Max(error.LineNumber - 1, 0);
}
