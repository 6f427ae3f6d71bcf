using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PsyLit.Core.Articles;

/// <summary>The one way in which a list is written into a column: compact JSON, empty fields left out, an empty list as <c>[]</c>.</summary>
public static class JsonColumn
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The column's text. Bulk writers use it too, so that rows are the same whoever writes them.</summary>
    public static string Write<T>(IReadOnlyList<T> items) => items.Count == 0 ? "[]" : JsonSerializer.Serialize(items, Options);

    /// <summary>The list a column holds.</summary>
    /// <exception cref="JsonException">The column does not hold JSON of that shape: the database is damaged.</exception>
    public static IReadOnlyList<T> Read<T>(string json) => json == "[]" ? [] : JsonSerializer.Deserialize<List<T>>(json, Options) ?? [];

    internal static PropertyBuilder<IReadOnlyList<T>> StoredAsJson<T>(this PropertyBuilder<IReadOnlyList<T>> property) =>
        property.HasConversion(
            items => Write(items),
            json => Read<T>(json),
            new ValueComparer<IReadOnlyList<T>>(
                (left, right) => ReferenceEquals(left, right) || (left != null && right != null && left.SequenceEqual(right)),
                items => items.Aggregate(items.Count, (hash, item) => HashCode.Combine(hash, item)),
                items => items.ToList()));
}
