using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PsyLit.Core.Imports;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Articles;

/// <summary>The one way in which a list is written into a column: compact JSON, empty fields left out, an empty list as <c>[]</c>.</summary>
public static partial class JsonColumn
{
    // The writers made ahead for the types below take half the time of those that are put together at run time; others have only the latter.
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(Lists.Default, new DefaultJsonTypeInfoResolver()),
    };

    /// <summary>How writers for <see cref="Write{T}(Utf8JsonWriter, IReadOnlyList{T})"/> have to be made.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The column's text.</summary>
    public static string Write<T>(IReadOnlyList<T> items)
    {
        if (items.Count == 0)
        {
            return "[]";
        }

        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, WriterOptions))
        {
            Write(json, items);
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    /// <summary>Writes the column's text as bytes. Bulk writers use it, so that rows are the same whoever writes them.</summary>
    public static void Write<T>(Utf8JsonWriter json, IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(json);
        JsonSerializer.Serialize(json, items, Typed<T>.Info);
        json.Flush();
    }

    /// <summary>
    /// The list a column holds. Its text is read when somebody looks into it: a <see cref="JsonException"/> then says that it is not JSON of
    /// that shape, and the database damaged.
    /// </summary>
    public static IReadOnlyList<T> Read<T>(string json) => json == "[]" ? [] : new JsonList<T>(json, Options);

    internal static PropertyBuilder<IReadOnlyList<T>> StoredAsJson<T>(this PropertyBuilder<IReadOnlyList<T>> property) =>
        property.HasConversion(
            new JsonColumnConverter<T>(),
            new ValueComparer<IReadOnlyList<T>>(
                (left, right) => ReferenceEquals(left, right) || (left != null && right != null && left.SequenceEqual(right)),
                items => items.Aggregate(items.Count, (hash, item) => HashCode.Combine(hash, item)),
                items => items.ToList()));

    private static class Typed<T>
    {
        public static readonly JsonTypeInfo<IReadOnlyList<T>> Info = (JsonTypeInfo<IReadOnlyList<T>>)Options.GetTypeInfo(typeof(IReadOnlyList<T>));
    }

    [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, IgnoreReadOnlyProperties = true)]
    [JsonSerializable(typeof(IReadOnlyList<AbstractSection>))]
    [JsonSerializable(typeof(IReadOnlyList<Contributor>))]
    [JsonSerializable(typeof(IReadOnlyList<FieldChange>))]
    [JsonSerializable(typeof(IReadOnlyList<Identifier>))]
    [JsonSerializable(typeof(IReadOnlyList<Keyword>))]
    [JsonSerializable(typeof(IReadOnlyList<Notice>))]
    [JsonSerializable(typeof(IReadOnlyList<RawField>))]
    [JsonSerializable(typeof(IReadOnlyList<string>))]
    private sealed partial class Lists : JsonSerializerContext;
}
