using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Xml;

namespace PsyLit.Formats.EndNoteXml;

/// <summary>Reads a record as a flat list of its fields, <c>&lt;style&gt;</c> runs turned into inline text. One instance serves one file.</summary>
internal sealed partial class EndNoteFieldReader
{
    // EndNote's own elements are at most four deep; names below are not part of a path.
    private const int LongestPath = 6;

    private static readonly (string Face, string Tag)[] Faces = [("bold", "b"), ("italic", "i"), ("subscript", "sub"), ("superscript", "sup")];

    private readonly StringBuilder text = new();
    private readonly List<string> path = [];
    private readonly Stack<string[]> styles = new();
    private List<KeyValuePair<string, string>> attributes = [];

    /// <summary>The fields in the order of the record the reader stands on; those without text and attributes are left out.</summary>
    public IReadOnlyList<EndNoteField> Read(XmlPieceReader reader)
    {
        var fields = new List<EndNoteField>();
        path.Clear();
        styles.Clear();
        Begin();
        if (!reader.Enter())
        {
            return fields;
        }

        // Depth costs no stack: a record nested without end is read to its end like any other.
        while (!reader.EOF)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Start(reader, fields);
                    break;
                case XmlNodeType.EndElement when reader.Name == "style":
                    CloseStyle();
                    break;
                case XmlNodeType.EndElement when path.Count > 0:
                    End(fields);
                    break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    text.Append(reader.Value);
                    break;
                default:
                    text.Append(reader.TextOfNode());
                    break;
            }

            reader.Read();
        }

        return fields;
    }

    private void Start(XmlPieceReader reader, List<EndNoteField> fields)
    {
        if (reader.Name == "style")
        {
            OpenStyle(reader);
            return;
        }

        var isEmpty = reader.IsEmptyElement;
        Begin();
        path.Add(reader.Name);
        attributes.AddRange(reader.Attributes
            .Where(attribute => !string.IsNullOrWhiteSpace(attribute.Value))
            .Select(attribute => KeyValuePair.Create(attribute.Key, attribute.Value.Trim())));
        if (isEmpty)
        {
            End(fields);
        }
    }

    private void Begin()
    {
        text.Clear();
        attributes = [];
    }

    private void End(List<EndNoteField> fields)
    {
        var value = Seam.Replace(PrintedText.Clean(text.ToString()), "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
        if (value.Length > 0 || attributes.Count > 0)
        {
            fields.Add(new EndNoteField(string.Join('/', path.Take(LongestPath)), value, attributes));
        }

        path.RemoveAt(path.Count - 1);
        Begin();
    }

    private void OpenStyle(XmlPieceReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var face = reader.GetAttribute("face") ?? "";
        var tags = Faces.Where(known => face.Contains(known.Face, StringComparison.OrdinalIgnoreCase)).Select(known => known.Tag).ToArray();
        styles.Push(tags);
        foreach (var tag in tags)
        {
            text.Append('<').Append(tag).Append('>');
        }
    }

    private void CloseStyle()
    {
        if (!styles.TryPop(out var tags))
        {
            return;
        }

        foreach (var tag in tags.Reverse())
        {
            text.Append("</").Append(tag).Append('>');
        }
    }

    // Where one run of a face follows another, and where a run is empty, there is nothing to see.
    [GeneratedRegex(@"</(b|i|sub|sup)><\1>|<(b|i|sub|sup)></\2>")]
    private static partial Regex Seam { get; }
}
