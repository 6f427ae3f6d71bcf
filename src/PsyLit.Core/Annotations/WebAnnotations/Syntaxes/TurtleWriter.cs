using System.Globalization;
using System.Text;
using System.Text.Json;
using PsyLit.Core.Annotations.WebAnnotations.Listings;

namespace PsyLit.Core.Annotations.WebAnnotations.Syntaxes;

/// <summary>Writes as Turtle (RDF 1.1 Turtle, REC 2014-02-25) what <see cref="WebAnnotationWriter"/> and <see cref="AnnotationListings"/> write as JSON-LD: the same triples.</summary>
/// <remarks>It reads our own documents only, whose words are all in <see cref="TurtleTerms"/>; a word that is not there is a fault of the program.</remarks>
public sealed class TurtleWriter
{
    private readonly StringBuilder text = new();

    // Nodes with an IRI are described one after the other, each at the outermost level; others where they are meant.
    private readonly Queue<JsonElement> described = new();

    private TurtleWriter()
    {
    }

    /// <summary>The same document as Turtle, in UTF-8.</summary>
    /// <param name="document">JSON-LD as this library writes it.</param>
    public static byte[] Write(byte[] document)
    {
        using var json = JsonDocument.Parse(document);
        var writer = new TurtleWriter();
        foreach (var (prefix, name) in TurtleTerms.Prefixes)
            writer.text.Append(CultureInfo.InvariantCulture, $"@prefix {prefix}: <{name}> .\n");
        writer.described.Enqueue(json.RootElement);
        while (writer.described.TryDequeue(out var node))
            writer.Describe(node);
        return Encoding.UTF8.GetBytes(writer.text.ToString());
    }

    private void Describe(JsonElement node)
    {
        text.Append('\n');
        Iri(node.GetProperty("id").GetString()!);
        Properties(node, depth: 1);
        text.Append(" .\n");
    }

    private void Properties(JsonElement node, int depth)
    {
        var isFirst = true;
        foreach (var property in node.EnumerateObject().Where(property => property.Name is not ("@context" or "id")))
        {
            var (name, kind) = property.Name == "type" ? ("a", TurtleTerms.Word) : TurtleTerms.Properties[property.Name];
            text.Append(isFirst ? "" : " ;").Append('\n').Append(' ', depth * 2).Append(name).Append(' ');
            if (kind == TurtleTerms.List)
                text.Append("( ");
            var values = property.Value.ValueKind == JsonValueKind.Array ? [.. property.Value.EnumerateArray()] : new[] { property.Value };
            for (var i = 0; i < values.Length; i++)
            {
                text.Append(i == 0 ? "" : kind == TurtleTerms.List ? " " : ", ");
                Value(values[i], kind, depth);
            }

            if (kind == TurtleTerms.List)
                text.Append(" )");
            isFirst = false;
        }
    }

    private void Value(JsonElement value, string kind, int depth)
    {
        switch (kind)
        {
            case TurtleTerms.Word:
                text.Append(TurtleTerms.Named(value.GetString()!));
                break;
            case TurtleTerms.Node or TurtleTerms.List when value.ValueKind == JsonValueKind.String:
                Iri(value.GetString()!);
                break;
            case TurtleTerms.Node or TurtleTerms.List when value.TryGetProperty("id", out var id):
                Iri(id.GetString()!);
                described.Enqueue(value);
                break;
            case TurtleTerms.Node or TurtleTerms.List:
                text.Append('[');
                Properties(value, depth + 1);
                text.Append('\n').Append(' ', depth * 2).Append(']');
                break;
            default:
                Literal(value.ValueKind == JsonValueKind.Number ? value.GetRawText() : value.GetString()!);
                text.Append(kind.Length == 0 ? "" : $"^^{kind}");
                break;
        }
    }

    // Section 6.4: what an IRI between angle brackets must not hold stands there by its number.
    private void Iri(string iri)
    {
        text.Append('<');
        foreach (var letter in iri)
        {
            if (letter <= ' ' || "<>\"{}|^`\\".Contains(letter, StringComparison.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
            else
                text.Append(letter);
        }

        text.Append('>');
    }

    private void Literal(string value)
    {
        text.Append('"');
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or '\u007F' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"),
                _ => text.Append(letter),
            };
        }

        text.Append('"');
    }
}
