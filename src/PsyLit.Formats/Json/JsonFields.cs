using System.Text.Json;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Json;

/// <summary>Properties of an item as readers ask for them, whatever kind of value the maker chose; a missing one is null or empty.</summary>
internal static class JsonFields
{
    /// <summary>A text, a number or a truth value as text, trimmed; the first of a list that has one. Null when there is none.</summary>
    public static string? TextOf(this JsonElement item, string name) => item.Get(name) is { } value ? Text(value) : null;

    /// <summary>Every text of a list, or the one there is.</summary>
    public static IEnumerable<string> TextsOf(this JsonElement item, string name) =>
        item.Get(name) is not { } value ? [] : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(Text).OfType<string>() : Text(value) is { } text ? [text] : [];

    /// <summary>The objects of a list, or the one there is.</summary>
    public static IEnumerable<JsonElement> ObjectsOf(this JsonElement item, string name) =>
        item.Get(name) is not { } value ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Where(element => element.ValueKind == JsonValueKind.Object)
        : value.ValueKind == JsonValueKind.Object ? [value] : [];

    /// <summary>The value of a property that is there and not null.</summary>
    public static JsonElement? Get(this JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    /// <summary>The value at the end of a path of properties.</summary>
    public static JsonElement? Get(this JsonElement item, string name, string inner) => item.Get(name) is { } value ? value.Get(inner) : null;

    public static bool IsTrue(this JsonElement item, string name) => item.Get(name) is { ValueKind: JsonValueKind.True } || item.TextOf(name) is "Y" or "true";

    /// <summary>The text of a value that is one, or of the first in a list.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => PrintedText.Clean(value.GetString()!).Trim() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Array => value.EnumerateArray().Select(Text).FirstOrDefault(text => text is not null),
        _ => null,
    };

    /// <summary>The properties no field holds, one raw field each; empty values and those of the names given are left out.</summary>
    public static IEnumerable<RawField> RawFields(this JsonElement item, IReadOnlySet<string> taken)
    {
        foreach (var property in item.EnumerateObject())
        {
            if (!taken.Contains(property.Name) && RawText(property.Value) is { } value)
            {
                yield return new RawField(PrintedText.Clean(property.Name), PrintedText.Clean(value));
            }
        }
    }

    private static string? RawText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Text(value),
        JsonValueKind.Array when value.GetArrayLength() == 0 => null,
        JsonValueKind.Object when !value.EnumerateObject().Any() => null,
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => value.GetRawText(),
    };
}
