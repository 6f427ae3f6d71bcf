using System.Xml;

namespace PsyLit.Formats.Xml;

/// <summary>Parses records cut out of a file, each by itself. Holds strings that all records of a file share.</summary>
/// <param name="read">Reads one record from its start tag on.</param>
/// <param name="quote">What a problem says of a record that cannot be read: a number or words to look for.</param>
internal sealed class XmlRecordReader(Func<XmlPieceReader, XmlPiece, IEnumerable<ReadItem>> read, Func<XmlPiece, string> quote)
{
    private readonly RecurringStrings strings = new();

    public IEnumerable<ReadItem> Read(XmlPiece piece)
    {
        if (piece.State == XmlPieceState.TooLong)
        {
            return [Problem(piece.Line, piece, FormatMessages.XmlRecordTooLong) with { Source = null }];
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
            return [Problem(LineOf(piece, error), piece, FormatMessages.XmlRecordUnclosed)];
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
                items.Add(ReadItem.Of(new FormatProblem(LineOf(piece, first), quote(piece), FormatMessages.XmlRecordMended)));
            }

            return items;
        }
        catch (XmlException error)
        {
            return [Problem(LineOf(piece, error), piece, FormatMessages.XmlRecordBroken)];
        }
    }

    private List<ReadItem> Parse(XmlPiece piece, string text)
    {
        var reader = new XmlPieceReader(text, strings);
        reader.Read();
        return [.. read(reader, piece).Select(item => item with { Source = piece.Text })];
    }

    private ReadItem Problem(int line, XmlPiece piece, string why) => ReadItem.Of(new FormatProblem(line, quote(piece), why, true)) with { Source = piece.Text };

    private static int LineOf(XmlPiece piece, XmlException error) => piece.Line + Math.Max(error.LineNumber - 1, 0);
}
