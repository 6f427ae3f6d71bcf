using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Matching;

/// <summary>
/// A number for the content of a record: the first eight bytes of the SHA-256 of its fields. Where in a file the record stands does
/// not count; every other difference does.
/// </summary>
public static class RecordHash
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // Made once for each thread: every record of a file is hashed.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    public static long Of(CitationRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var content = buffer ??= new ArrayBufferWriter<byte>(1 << 14);
        var json = writer ??= new Utf8JsonWriter(content, Options);
        content.ResetWrittenCount();
        json.Reset(content);
        RecordContent.Write(json, record);
        json.Flush();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content.WrittenSpan, hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
