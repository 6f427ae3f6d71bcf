using System.Buffers;
using System.Buffers.Binary;
using System.Collections;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Matching;

/// <summary>
/// A number for the content of a record: the first eight bytes of the SHA-256 of its fields. Where in a file the record stands does
/// not count; every other difference does.
/// </summary>
public static class RecordHash
{
    // Empty fields are left out, so that a field added to the record later does not change the hashes of libraries that exist.
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new DateAsText() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutLine, LeaveOutEmptyLists } },
    };

    // Made once for each thread: every record of a file is hashed.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    public static long Of(CitationRecord record)
    {
        var content = buffer ??= new ArrayBufferWriter<byte>(1 << 14);
        var json = writer ??= new Utf8JsonWriter(content, new JsonWriterOptions { Encoder = Options.Encoder, SkipValidation = true });
        content.ResetWrittenCount();
        json.Reset(content);
        JsonSerializer.Serialize(json, record, Options);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content.WrittenSpan, hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }

    private static void LeaveOutLine(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => type.Type == typeof(CitationRecord) && property.Name == nameof(CitationRecord.Line)))
        {
            property.ShouldSerialize = static (_, _) => false;
        }
    }

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => typeof(IEnumerable).IsAssignableFrom(property.PropertyType)))
        {
            property.ShouldSerialize = (_, value) => value is string or ICollection { Count: > 0 };
        }
    }

    // The parts of a date are read-only properties, which the options leave out.
    private sealed class DateAsText : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
