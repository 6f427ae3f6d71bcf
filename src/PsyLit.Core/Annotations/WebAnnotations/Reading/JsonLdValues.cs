using System.Globalization;
using System.Text.Json;

namespace PsyLit.Core.Annotations.WebAnnotations.Reading;

/// <summary>Values as JSON-LD lets makers write them: one bare or several in a list, a resource as its IRI or as an object with one.</summary>
internal static class JsonLdValues
{
    /// <summary>The values that are read of a list; what comes after is not.</summary>
    public const int Most = 100;

    /// <summary>The values of a property, one or many; none when it is missing or null.</summary>
    public static IEnumerable<JsonElement> All(this JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return [];
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Where(one => one.ValueKind != JsonValueKind.Null).Take(Most) : [value];
    }

    /// <summary>The first text of a property, character for character; null when it has none.</summary>
    public static string? Text(this JsonElement item, string name) => item.All(name).Select(Literal).FirstOrDefault(text => text is not null);

    /// <summary>All texts of a property.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement item, string name) => [.. item.All(name).Select(Literal).OfType<string>()];

    /// <summary>The first IRI of a property; null when it has none.</summary>
    public static string? Iri(this JsonElement item, string name) => item.All(name).Select(Iri).FirstOrDefault(iri => iri is not null);

    /// <summary>All IRIs of a property.</summary>
    public static IReadOnlyList<string> Iris(this JsonElement item, string name) => [.. item.All(name).Select(Iri).OfType<string>()];

    /// <summary>The IRI that a value is or has.</summary>
    public static string? Iri(JsonElement value)
    {
        var iri = value.ValueKind == JsonValueKind.Object ? value.Text("id") ?? value.Text("@id") : Literal(value);
        return iri?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
    }

    /// <summary>Whether an object is of a type, whatever else it is.</summary>
    public static bool Is(this JsonElement item, string type) => item.Texts("type").Concat(item.Texts("@type")).Any(one => WebVocabulary.Local(one) == type);

    /// <summary>A time with its offset, as UTC; null for anything else.</summary>
    public static DateTime? Time(this JsonElement item, string name) =>
        DateTimeOffset.TryParse(item.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.UtcDateTime : null;

    /// <summary>A number of characters; null for anything else.</summary>
    public static int? Count(this JsonElement item, string name) =>
        item.All(name).FirstOrDefault() is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var count) && count >= 0 ? count : null;

    // A literal may be written as {"@value": "…"} or {"value": "…"}.
    private static string? Literal(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object => value.TryGetProperty("@value", out var literal) && literal.ValueKind == JsonValueKind.String ? literal.GetString() : null,
        _ => null,
    };
}
