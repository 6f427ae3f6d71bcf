using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using PsyLit.Formats.Xml;

namespace PsyLit.Formats.PubMedXml;

/// <summary>Turns MathML into text that can be read and searched: <c>η<sub>p</sub><sup>2</sup></c>, <c>(a+1)/b</c>, <c>√x</c>.</summary>
internal static partial class MathText
{
    // Formulas in abstracts nest four or five deep; a file that nests a million deep must not exhaust the stack.
    private const int MaximumDepth = 32;

    // Marks that are set above a letter: V with a dot is one symbol, not V to the power of a full stop.
    private static readonly FrozenDictionary<string, char> Accents = new Dictionary<string, char>
    {
        ["."] = '\u0307',
        ["˙"] = '\u0307',
        ["¯"] = '\u0304',
        ["‾"] = '\u0304',
        ["_"] = '\u0304',
        ["^"] = '\u0302',
        ["ˆ"] = '\u0302',
        ["~"] = '\u0303',
        ["˜"] = '\u0303',
        ["→"] = '\u20D7',
        ["⃗"] = '\u20D7',
        ["¨"] = '\u0308',
    }.ToFrozenDictionary();

    /// <summary>True for <c>math</c> with any prefix.</summary>
    public static bool IsMath(string element) => element == "math" || element.EndsWith(":math", StringComparison.Ordinal);

    /// <summary>The text of the element the reader stands on, which it consumes.</summary>
    public static string Read(XmlPieceReader reader, bool keepTags)
    {
        var text = ReadElement(reader, 0);
        return keepTags ? text : Tags.Replace(text, "");
    }

    private static string ReadElement(XmlPieceReader reader, int depth)
    {
        var name = reader.Name[(reader.Name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var (open, close, separator) = (reader.GetAttribute("open") ?? "(", reader.GetAttribute("close") ?? ")", reader.GetAttribute("separators") ?? ",");
        var parts = depth < MaximumDepth ? Children(reader, depth) : [DeepText(reader)];
        string Part(int index) => index < parts.Count ? parts[index] : "";
        return name switch
        {
            "mover" when Accents.TryGetValue(Part(1), out var accent) => (Part(0) + accent).Normalize(NormalizationForm.FormC),
            "msub" or "munder" => $"{Part(0)}<sub>{Part(1)}</sub>",
            "msup" or "mover" => $"{Part(0)}<sup>{Part(1)}</sup>",
            "msubsup" or "munderover" => $"{Part(0)}<sub>{Part(1)}</sub><sup>{Part(2)}</sup>",
            "mfrac" => $"{Group(Part(0))}/{Group(Part(1))}",
            "msqrt" => "√" + Group(string.Concat(parts)),
            "mroot" => $"<sup>{Part(1)}</sup>√{Group(Part(0))}",
            "mfenced" => open + string.Join(separator.Length > 0 ? separator[..1] : "", parts) + close,
            "mtable" or "matrix" => $"[{string.Join("; ", parts)}]",
            "mtr" or "mlabeledtr" or "matrixrow" or "vector" => string.Join(", ", parts),
            "semantics" => Part(0),
            "annotation" or "annotation-xml" or "mphantom" or "none" or "mprescripts" => "",
            "mspace" => " ",
            "infinity" => "∞",
            "pi" => "π",
            "exponentiale" => "e",
            "imaginaryi" => "i",
            "emptyset" => "∅",
            "eq" => "=",
            "plus" => "+",
            "minus" => "−",
            "times" => "×",
            "divide" => "/",
            _ => string.Concat(parts),
        };
    }

    private static List<string> Children(XmlPieceReader reader, int depth)
    {
        var parts = new List<string>();
        var at = reader.Depth;
        if (!reader.Enter())
        {
            return parts;
        }

        while (!reader.EOF && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == at))
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                parts.Add(ReadElement(reader, depth + 1));
                continue;
            }

            // Space between the elements of a formula means nothing in MathML.
            if (reader.TextOfNode()?.Trim() is { Length: > 0 } text)
            {
                parts.Add(text);
            }

            reader.Read();
        }

        reader.Read();
        return parts;
    }

    private static string DeepText(XmlPieceReader reader)
    {
        var text = new StringBuilder();
        var at = reader.Depth;
        if (reader.Enter())
        {
            while (!reader.EOF && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == at))
            {
                text.Append(reader.TextOfNode()?.Trim());
                reader.Read();
            }

            reader.Read();
        }

        return text.ToString();
    }

    // "a+1" over "b" needs brackets on one line; a single number or name does not.
    private static string Group(string text) => Atom.IsMatch(text) ? text : $"({text})";

    [GeneratedRegex(@"^(?:[\p{L}\p{M}]+|[\d.,]+|[\p{L}\d]<su[bp]>[\p{L}\d]+</su[bp]>|.)$")]
    private static partial Regex Atom { get; }

    [GeneratedRegex("</?su[bp]>")]
    private static partial Regex Tags { get; }
}
