using System.Text.Json;

namespace PsyLit.Core.Annotations.WebAnnotations.Reading;

/// <summary>Reads annotations from JSON-LD in the frame that the W3C recommends, and from what programs write that is close to it.</summary>
/// <remarks>
/// The rule: the context and the type must say that it is a Web Annotation. Everything else may be one value or a list, an IRI or an object with
/// one, with or without the prefix <c>oa:</c>. Of what may be there once the first is taken. Properties unknown here are read over. Of several
/// renderings to choose from (<c>Choice</c>) the first that is a text is taken; of bodies that belong together, all. Of targets none is read over:
/// those that are not one document each are counted.
/// </remarks>
public static class WebAnnotationReader
{
    /// <summary>The largest document that is read.</summary>
    public const int MaxBytes = 256 * 1024;

    private const int MaxDepth = 32;

    /// <summary>Reads a document.</summary>
    /// <param name="document">JSON in UTF-8.</param>
    public static WebAnnotationReading Read(ReadOnlyMemory<byte> document)
    {
        if (document.Length > MaxBytes)
            return WebAnnotationReading.Failed($"An annotation may have {MaxBytes / 1024} kB; this one has {document.Length / 1024}.");
        try
        {
            using var json = JsonDocument.Parse(document, new JsonDocumentOptions { MaxDepth = MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Read(json.RootElement);
        }
        catch (JsonException failure)
        {
            return WebAnnotationReading.Failed($"This is not JSON, or nested deeper than {MaxDepth}: line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}.");
        }
        catch (InvalidOperationException)
        {
            // How System.Text.Json says it of a text, once it is asked for.
            return WebAnnotationReading.Failed("A text in it is not valid Unicode.");
        }
    }

    private static WebAnnotationReading Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return WebAnnotationReading.Failed("An annotation is a JSON object.");
        if (!root.Texts("@context").Contains(WebVocabulary.Context))
            return WebAnnotationReading.Failed($"The @context must be {WebVocabulary.Context}, or a list with it.");
        return root.Is("Annotation")
            ? new WebAnnotationReading(ReadAnnotation(root), null)
            : WebAnnotationReading.Failed("The type must be Annotation, or a list with it.");
    }

    /// <summary>Reads an object that is known to be an annotation.</summary>
    internal static WebAnnotation ReadAnnotation(JsonElement root)
    {
        var targets = root.All("target").Select(WebTargetReader.Read).ToList();
        return Said(root) with { Targets = [.. targets.OfType<WebTarget>()], UnreadTargets = targets.Count(target => target is null) };
    }

    private static WebAnnotation Said(JsonElement root) => new()
    {
        Id = root.Iri("id"),
        Motivations = Words(root, "motivation"),
        Creator = root.All("creator").Select(Agent).FirstOrDefault(agent => agent is not null),
        Created = root.Time("created"),
        Modified = root.Time("modified"),
        Rights = root.Iris("rights"),
        Canonical = root.Iri("canonical"),
        Via = root.Iris("via"),
        Audience = root.Iris("audience"),
        Bodies = [.. root.Texts("bodyValue").Select(text => new WebBody { Value = text, Format = WebVocabulary.PlainText }), .. root.All("body").SelectMany(Bodies)],
    };

    private static string[] Words(JsonElement item, string name) => [.. item.Iris(name).Select(WebVocabulary.Local).Distinct()];

    private static WebAgent? Agent(JsonElement value)
    {
        var (id, name) = (JsonLdValues.Iri(value), value.Text("name") ?? value.Text("nickname"));
        return id is null && name is null ? null : new WebAgent(id, name);
    }

    private static IEnumerable<WebBody> Bodies(JsonElement body)
    {
        if (body.ValueKind == JsonValueKind.Object && body.TryGetProperty("items", out _))
        {
            var items = body.All("items").SelectMany(Bodies).ToList();
            return body.Is("Choice") ? items.OrderBy(item => item.Value is null).Take(1) : items;
        }

        return Body(body) is { } one ? [one] : [];
    }

    private static WebBody? Body(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return JsonLdValues.Iri(body) is { } iri ? new WebBody { Source = iri } : null;
        var purposes = Words(body, "purpose");
        if (body.Text("value") is { } value)
            return new WebBody { Value = value, Format = body.Text("format"), Language = body.Text("language"), Purposes = purposes };
        // A text may be what a specific resource is about, too.
        if (body.All("source").FirstOrDefault() is { ValueKind: JsonValueKind.Object } source && source.Text("value") is { } inner)
            return new WebBody { Value = inner, Format = source.Text("format"), Language = source.Text("language"), Purposes = purposes };
        return (body.Iri("source") ?? JsonLdValues.Iri(body)) is { } resource ? new WebBody { Source = resource, Purposes = purposes } : null;
    }
}
