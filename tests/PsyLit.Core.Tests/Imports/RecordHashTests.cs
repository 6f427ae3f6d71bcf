using System.Buffers.Binary;
using System.Collections;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PsyLit.Core.Imports.Matching;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Tests.Imports;

/// <summary>A record is known again by its hash in libraries made years ago, so the hash of a record must never change.</summary>
public sealed class RecordHashTests
{
    private static readonly JsonSerializerOptions Reflection = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new DateAsText() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOut } },
    };

    private static readonly CitationRecord Full = new()
    {
        Line = 7,
        Type = "chapter",
        Title = "A \"quoted\" title — with <i>markup</i> & 5-HT₂ₐ 𝛼",
        OriginalTitle = "Un titre",
        Contributors =
        [
            new() { Family = "Nobody", Given = "Nora", Particle = "de", Suffix = "Jr", Orcid = "0000-0002-1825-0097", Affiliations = ["Nowhere", "Elsewhere"] },
            new() { Literal = "The Group", Role = ContributorRole.Collaborator },
            new(),
        ],
        MoreAuthors = true,
        ContainerTitle = "Journal of Fiction",
        ContainerAbbreviation = "J Fict",
        Published = new PartialDate(2021, 11, null, 12),
        PublishedOnline = new PartialDate(2021, null, null, null, Season.Winter),
        Volume = "7",
        Issue = "",
        Pages = "12-19",
        Doi = "10.9999/fict.7",
        Pmid = "90000007",
        Pmcid = "PMC9000007",
        OtherIdentifiers = [new("pii", "S1"), new("isrctn", "")],
        Issns = ["1234-567X"],
        Isbns = ["9780000000000"],
        Urls = ["https://example.org/a?b=c&d=é"],
        Languages = ["eng", "fre"],
        Publisher = "Press\tof\nNowhere",
        PublisherPlace = "Nowhere",
        Edition = "2nd",
        Summary = "A summary\u2028in two lines",
        Abstract = [new("METHODS", "METHODS", "None."), new(null, null, "")],
        AbstractCopyright = "© Nobody",
        Keywords = [new(KeywordKind.Mesh, "Humans"), new(KeywordKind.Author, "fiction", "history", true)],
        PublicationTypes = ["Review"],
        Notices = [new(NoticeKind.Note, "see there"), new(NoticeKind.RetractionIn, "gone", "90000008", "10.9999/fict.8")],
        SampleSize = "24",
        Unconfirmed = ["year"],
        Comments = [new("A reader", new PartialDate(2022, 3, 4), "Nice."), new(null, null, "Hm.")],
        Notes = ["a note"],
        Source = "PubMed",
        RawFields = [new("Grant", "none")],
    };

    [Fact]
    public void The_hash_is_that_of_all_fields_with_empty_ones_left_out()
    {
        Assert.Equal(ByReflection(Full), RecordHash.Of(Full));
        Assert.Equal(ByReflection(new CitationRecord()), RecordHash.Of(new CitationRecord()));
    }

    [Fact]
    public void Every_field_but_the_line_counts()
    {
        foreach (var property in typeof(CitationRecord).GetProperties().Where(property => property.CanWrite))
        {
            var other = Full with { };
            property.SetValue(other, property.GetValue(new CitationRecord { Type = "" }));
            Assert.NotEqual(property.GetValue(Full), property.GetValue(other));
            Assert.Equal(property.Name == nameof(CitationRecord.Line), RecordHash.Of(other) == RecordHash.Of(Full));
        }
    }

    // How the hash was first defined; the product writes the same without reflection.
    private static long ByReflection(CitationRecord record) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(record, Reflection)));

    private static void LeaveOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (type.Type == typeof(CitationRecord) && property.Name == nameof(CitationRecord.Line))
            {
                property.ShouldSerialize = static (_, _) => false;
            }
            else if (typeof(IEnumerable).IsAssignableFrom(property.PropertyType))
            {
                property.ShouldSerialize = static (_, value) => value is string or ICollection { Count: > 0 };
            }
        }
    }

    private sealed class DateAsText : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
