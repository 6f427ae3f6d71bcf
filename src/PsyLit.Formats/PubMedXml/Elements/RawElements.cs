using System.Text;
using System.Xml;
using PsyLit.Formats.Xml;

namespace PsyLit.Formats.PubMedXml.Elements;

/// <summary>Keeps elements that no field holds, one raw field per element that has text.</summary>
internal static class RawElements
{
    // Below this an element's text is kept as one piece; PubMed's own lists are at most three levels deep.
    private const int MaximumDepth = 4;

    /// <summary>Keeps the element the reader stands on under its path; consumes it.</summary>
    /// <remarks>A date or time, or a list item made of short parts (a grant), is one field with its parts joined by spaces.</remarks>
    public static void Keep(XmlPieceReader reader, RecordDraft draft) => Keep(reader, draft, "", 0);

    private static void Keep(XmlPieceReader reader, RecordDraft draft, string parent, int depth)
    {
        var status = reader.GetAttribute("PubStatus") ?? reader.GetAttribute("Type") ?? reader.GetAttribute("Source");
        var path = parent + reader.Name + (status is null ? "" : $"[{status}]");
        if (IsOneValue(reader.Name) || depth >= MaximumDepth)
        {
            draft.Keep(path, Joined(reader, IsDate(reader.Name)));
            return;
        }

        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }

        if (!HasChildElements(reader, out var value))
        {
            draft.Keep(path, value);
            return;
        }

        while (reader.NextChild())
        {
            Keep(reader, draft, path + "/", depth + 1);
        }
    }

    /// <summary>Goes into the element; with text only, the text is returned and the element consumed.</summary>
    private static bool HasChildElements(XmlPieceReader reader, out string? text)
    {
        text = null;
        reader.Read();
        while (reader.NodeType is XmlNodeType.Whitespace or XmlNodeType.Comment)
        {
            reader.Read();
        }

        if (reader.NodeType == XmlNodeType.Element)
        {
            return true;
        }

        var value = new StringBuilder();
        var depth = reader.NodeType == XmlNodeType.EndElement ? reader.Depth : reader.Depth - 1;
        AppendRest(reader, depth, value, ' ');
        text = value.ToString();
        return false;
    }

    private static string Joined(XmlPieceReader reader, bool isDate)
    {
        var value = new StringBuilder();
        var depth = reader.Depth;
        if (reader.Enter())
        {
            AppendRest(reader, depth, value, isDate ? '-' : ' ');
        }

        return value.ToString();
    }

    private static void AppendRest(XmlPieceReader reader, int depth, StringBuilder value, char separator)
    {
        while (!reader.EOF && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.TextOfNode()?.Trim() is { } text)
            {
                value.Append(value.Length > 0 ? separator.ToString() : "").Append(text);
            }

            reader.Read();
        }

        reader.Read();
    }

    private static bool IsOneValue(string name) => IsDate(name) || name is "Grant" or "PersonalNameSubject" or "Object" or "Author" or "Investigator" or "ItemList";

    private static bool IsDate(string name) => name.EndsWith("Date", StringComparison.Ordinal) || name is "DateCompleted" or "DateRevised" or "DateCreated" or "DateBeginning";
}
