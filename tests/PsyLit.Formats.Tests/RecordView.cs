using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Tests;

/// <summary>What was read from a file as indented JSON that a person can check: fields without a value are left out, dates are EDTF.</summary>
internal static class RecordView
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new DateConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmpty } },
    };

    /// <summary>The format, the encoding, and all records and problems of the file, in their order.</summary>
    public static string Of(CitationFile file)
    {
        var items = file.Items.ToList();
        return JsonSerializer.Serialize(
            new
            {
                Format = file.Format?.Name,
                file.Encoding,
                Records = items.Where(item => item.Record is not null).Select(item => item.Record),
                Deletions = items.Where(item => item.Deletion is not null).Select(item => item.Deletion) is var deletions && deletions.Any() ? deletions : null,
                Problems = items.Where(item => item.Problem is not null).Select(item => item.Problem),
            },
            Options);
    }

    public static string Of(CitationRecord record) => JsonSerializer.Serialize(record, Options);

    /// <summary>The same JSON as this class would write it, so that layout does not matter in an expectation.</summary>
    public static string Normalise(string json) => JsonNode.Parse(json)!.ToJsonString(Options);

    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.Name is "displayName")
            {
                property.ShouldSerialize = (_, _) => false;
            }
            else if (type.Kind == JsonTypeInfoKind.Object && typeof(CitationRecord).Assembly == type.Type.Assembly)
            {
                property.ShouldSerialize = (_, value) =>
                    value is not (null or false or ContributorRole.Author) && (value is string || value is not IEnumerable list || list.Cast<object>().Any());
            }
        }
    }

    private sealed class DateConverter : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Expectations are compared as text and never read into records.");

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
