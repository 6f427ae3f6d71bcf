using PsyLit.Formats.PubMedXml.Elements;
using PsyLit.Formats.Records;
using PsyLit.Formats.Xml;

namespace PsyLit.Formats.PubMedXml;

/// <summary>Reads one record's elements. Holds text buffers that all records of a file share.</summary>
internal sealed class PubMedRecords
{
    private readonly ElementText text = new();
    private readonly CitationElements citations;

    public PubMedRecords() => citations = new CitationElements(text);

    public IEnumerable<ReadItem> Read(XmlPieceReader reader, XmlPiece piece)
    {
        if (piece.Name.StartsWith("Delete", StringComparison.Ordinal))
        {
            return DeletedRecords(reader).Select(pmid => ReadItem.Of(new CitationDeletion(piece.Line, pmid)));
        }

        var draft = new RecordDraft();
        citations.ReadRecord(reader, draft);
        return draft is { Title: null, OriginalTitle: null, BookTitle: null, Pmid: null, Doi: null }
            ? [ReadItem.Of(new FormatProblem(piece.Line, Quote(piece), FormatMessages.PubMedRecordEmpty, true))]
            : [ReadItem.Of(draft.Build(piece.Line))];
    }

    /// <summary>The PMID, which is what a person can look for; without one, the record's first words.</summary>
    public static string Quote(XmlPiece piece)
    {
        var start = piece.Text.IndexOf("<PMID", StringComparison.Ordinal);
        var value = start < 0 ? -1 : piece.Text.IndexOf('>', start) + 1;
        var close = value <= 0 ? -1 : piece.Text.IndexOf('<', value);
        return close - value is > 0 and < 20 && value > 0 ? $"PMID {piece.Text[value..close].Trim()}" : FormatMessages.Quote(piece.Text.Length > 200 ? piece.Text[..200] : piece.Text);
    }

    private List<string> DeletedRecords(XmlPieceReader reader)
    {
        var pmids = new List<string>();
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
}
