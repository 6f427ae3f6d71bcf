using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PsyLit.Core.Annotations.WebAnnotations.Selectors;

namespace PsyLit.Core.Annotations.WebAnnotations.Syntaxes;

/// <summary>Writes annotations as JSON-LD in the frame that the W3C recommends.</summary>
public static class WebAnnotationWriter
{
    /// <summary>Letters of all scripts as they are: the answer is JSON, not a page.</summary>
    internal static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>The annotation as a document of its own.</summary>
    public static byte[] Write(WebAnnotation annotation) => Document(json => Write(json, annotation, WebVocabulary.Context));

    /// <summary>Writes a document.</summary>
    internal static byte[] Document(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
            write(json);
        return bytes.ToArray();
    }

    /// <summary>Writes an annotation where a value is expected.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="annotation">What.</param>
    /// <param name="context">The context, for one that is not part of another document.</param>
    internal static void Write(Utf8JsonWriter json, WebAnnotation annotation, string? context)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        json.WriteStartObject();
        Put(json, "@context", context);
        Put(json, "id", annotation.Id);
        json.WriteString("type", "Annotation");
        Put(json, "motivation", annotation.Motivations);
        if (annotation.Creator is { } creator)
            Write(json, creator);
        Put(json, "created", annotation.Created);
        Put(json, "modified", annotation.Modified);
        Put(json, "rights", annotation.Rights);
        Put(json, "canonical", annotation.Canonical);
        Put(json, "via", annotation.Via);
        Put(json, "audience", annotation.Audience);
        Put(json, "body", annotation.Bodies, Write);
        Put(json, "target", annotation.Targets, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, WebAgent creator)
    {
        json.WriteStartObject("creator");
        Put(json, "id", creator.Id);
        json.WriteString("type", "Person");
        Put(json, "name", creator.Name);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, WebBody body)
    {
        json.WriteStartObject();
        json.WriteString("type", body.Value is null ? "SpecificResource" : "TextualBody");
        Put(json, "purpose", body.Purposes);
        Put(json, "source", body.Source);
        Put(json, "value", body.Value);
        Put(json, "format", body.Format);
        Put(json, "language", body.Language);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, WebTarget target)
    {
        if (target == new WebTarget { Source = target.Source })
        {
            json.WriteStringValue(target.Source);
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", "SpecificResource");
        json.WriteString("source", target.Source);
        if (target.AsOf is not null || target.Cached is not null)
        {
            // States come before selectors: first the text as it was, then the passage in it.
            json.WriteStartObject("state");
            json.WriteString("type", "TimeState");
            Put(json, "sourceDate", target.AsOf);
            Put(json, "cached", target.Cached);
            json.WriteEndObject();
        }

        Put(json, "selector", Selectors(target), (writer, selector) => selector(writer));
        json.WriteEndObject();
    }

    private static List<Action<Utf8JsonWriter>> Selectors(WebTarget target)
    {
        var selectors = new List<Action<Utf8JsonWriter>>();
        if (target.Quote is { } quote)
            selectors.Add(json => Write(json, quote));
        if (target.Fragment is { } fragment)
            selectors.Add(json => Write(json, fragment, target.Position));
        else if (target.Position is { } position)
            selectors.Add(json => Write(json, position));
        return selectors;
    }

    private static void Write(Utf8JsonWriter json, QuoteSelector quote)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", quote.Exact);
        Put(json, "prefix", quote.Prefix);
        Put(json, "suffix", quote.Suffix);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string fragment, PositionSelector? position)
    {
        json.WriteStartObject();
        json.WriteString("type", "FragmentSelector");
        json.WriteString("conformsTo", WebVocabulary.HtmlFragment);
        json.WriteString("value", fragment);
        if (position is not null)
        {
            json.WritePropertyName("refinedBy");
            Write(json, position);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PositionSelector position)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", position.Start);
        json.WriteNumber("end", position.End);
        json.WriteEndObject();
    }

    internal static void Put(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    // xsd:dateTime in UTC with a Z at its end (section 3.2.1), as precise as the store.
    internal static void Put(Utf8JsonWriter json, string name, DateTime? time) =>
        Put(json, name, time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

    private static void Put(Utf8JsonWriter json, string name, IReadOnlyList<string> values) => Put(json, name, values, (writer, value) => writer.WriteStringValue(value));

    // One value stands bare, several in a list, none not at all.
    private static void Put<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        if (values.Count == 0)
            return;
        json.WritePropertyName(name);
        if (values.Count > 1)
            json.WriteStartArray();
        foreach (var value in values)
            write(json, value);
        if (values.Count > 1)
            json.WriteEndArray();
    }
}
