using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Archives;

/// <summary>The whole content of a library as one zip file: a table is a file of JSON lines, in the order of its keys.</summary>
/// <remarks>
/// The same content always gives the same bytes: nothing of the moment or the machine is in the file, and entries carry the first time
/// that a zip file can say. What can be made anew (the search index) and what is nobody else's business (passwords, keys, unposted
/// drafts, which are found by a secret of the writer's browser) is not in it.
/// </remarks>
public static class LibraryArchive
{
    /// <summary>Says in <see cref="SummaryName"/> that the zip file is a library.</summary>
    public const string Format = "psylit-library";

    /// <summary>To be raised whenever an older program could not read the archive rightly.</summary>
    public const int Version = 1;

    /// <summary>The entry that makes a zip file an archive; see <see cref="ArchiveSummary"/>.</summary>
    public const string SummaryName = "psylit.json";

    /// <summary>The first moment a zip file can name (APPNOTE 4.4.6 counts years from 1980).</summary>
    internal static DateTimeOffset EntryTime { get; } = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new DateAsText() },
    };

    /// <summary>What the archive holds; null when the stream is no such archive. The stream must be seekable, is left where it was, and stays open.</summary>
    public static async Task<ArchiveSummary?> PeekAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var position = stream.Position;
        try
        {
            await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            return await ReadSummaryAsync(zip, cancellationToken);
        }
        catch (InvalidDataException)
        {
            // No zip file at all.
            return null;
        }
        finally
        {
            stream.Position = position;
        }
    }

    internal static async Task<ArchiveSummary?> ReadSummaryAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        if (zip.GetEntry(SummaryName) is not { } entry)
        {
            return null;
        }

        await using var content = await entry.OpenAsync(cancellationToken);
        try
        {
            var summary = await JsonSerializer.DeserializeAsync<ArchiveSummary>(content, Json, cancellationToken);
            return summary is { Format: Format } ? summary : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class DateAsText : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            PartialDate.TryParse(reader.GetString(), out var date) ? date : throw new JsonException("A date of the archive is damaged.");

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
