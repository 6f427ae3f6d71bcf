using System.Buffers;
using System.Text;
using System.Xml;
using PsyLit.Formats.Xml;

namespace PsyLit.Formats.PubMedXml;

/// <summary>Reads the mixed content of an element as inline or plain text. One instance serves one file.</summary>
internal sealed class ElementText
{
    private static readonly SearchValues<char> Space = SearchValues.Create(" \t\r\n");

    private static readonly SearchValues<char> Breaks = SearchValues.Create("\t\r\n");

    private readonly StringBuilder output = new();
    private bool spaceWaits;
    private bool breakWaits;
    private bool keepTags;

    /// <summary>The element's text with <c>b i sub sup</c>; consumes the element. Empty when it has none.</summary>
    public string ReadInline(XmlPieceReader reader) => Read(reader, tags: true);

    /// <summary>The element's text without any markup; null when it has none. Consumes the element.</summary>
    public string? ReadPlain(XmlPieceReader reader)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return null;
        }

        return Read(reader, tags: false) is { Length: > 0 } text ? text : null;
    }

    private string Read(XmlPieceReader reader, bool tags)
    {
        output.Clear();
        (spaceWaits, breakWaits, keepTags) = (false, false, tags);
        var depth = reader.Depth;
        if (!reader.Enter())
        {
            return "";
        }

        // Nearly every element holds one text that can be taken as it stands: reading a file takes a fifth less time than with a copy of each.
        if (reader.NodeType == XmlNodeType.Text)
        {
            var text = reader.Value;
            reader.Read();
            if (reader.NodeType == XmlNodeType.EndElement && IsTidy(text))
            {
                reader.Read();
                return text;
            }

            Append(text);
        }

        while (!reader.EOF && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            ReadNode(reader);
        }

        reader.Read();
        return output.ToString();
    }

    private static bool IsTidy(string text) =>
        text[0] != ' ' && text[^1] != ' ' && !text.AsSpan().ContainsAny(Breaks) && !text.Contains("  ", StringComparison.Ordinal);

    private void ReadNode(XmlPieceReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when MathText.IsMath(reader.Name):
                Append(MathText.Read(reader, keepTags));
                return;
            case XmlNodeType.Element:
                if (!reader.IsEmptyElement)
                {
                    Open(TagOf(reader.Name));
                }

                break;
            case XmlNodeType.EndElement:
                Close(TagOf(reader.Name));
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                Append(reader.Value);
                break;
            default:
                Append(reader.TextOfNode());
                break;
        }

        reader.Read();
    }

    private static string? TagOf(string element) => element switch
    {
        "b" or "bold" or "strong" => "b",
        "i" or "italic" or "em" => "i",
        "sub" => "sub",
        "sup" => "sup",
        _ => null,
    };

    private void Append(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var at = text.IndexOfAny(Space);
            if (at != 0)
            {
                Flush(text[0]);
                output.Append(at < 0 ? text : text[..at]);
            }

            if (at < 0)
            {
                return;
            }

            spaceWaits = true;
            breakWaits |= text[at] is '\n' or '\r';
            text = text[(at + 1)..];
        }
    }

    private void Open(string? tag)
    {
        if (tag is null || !keepTags)
        {
            return;
        }

        // Nobody prints a space before a subscript and breaks the line there: a pretty-printer did.
        if (breakWaits && tag is "sub" or "sup")
        {
            (spaceWaits, breakWaits) = (false, false);
        }

        Flush('<');
        output.Append('<').Append(tag).Append('>');
    }

    private void Close(string? tag)
    {
        if (tag is null || !keepTags)
        {
            return;
        }

        // A break before the end tag is indentation; a space moves behind the tag.
        if (breakWaits)
        {
            (spaceWaits, breakWaits) = (false, false);
        }

        output.Append("</").Append(tag).Append('>');
    }

    private void Flush(char next)
    {
        // A break right behind a start tag or an opening bracket, or before a closing one, is indentation too.
        var indent = breakWaits && output.Length > 0
            && (next is ')' or ']' or ',' or '.' or ';' or ':' || output[^1] is '(' or '[' || (keepTags && output[^1] == '>' && EndsWithStartTag()));
        if (spaceWaits && output.Length > 0 && !indent)
        {
            output.Append(' ');
        }

        (spaceWaits, breakWaits) = (false, false);
    }

    private bool EndsWithStartTag()
    {
        foreach (var length in (ReadOnlySpan<int>)[3, 5])
        {
            if (output.Length >= length && output[^length] == '<' && output[^(length - 1)] is 'b' or 'i' or 's')
            {
                return true;
            }
        }

        return false;
    }
}
