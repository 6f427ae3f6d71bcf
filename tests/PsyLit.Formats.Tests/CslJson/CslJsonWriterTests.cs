using System.Text;
using System.Text.Json.Nodes;
using PsyLit.Formats.CslJson;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Tests.CslJson;

public sealed class CslJsonWriterTests
{
    [Fact]
    public void Every_variable_that_csl_knows_is_written()
    {
        var record = new CitationRecord
        {
            Title = "Effects of 5-HT<sub>2A</sub> agonists & others",
            OriginalTitle = "Wirkungen",
            Contributors =
            [
                new Contributor { Family = "Beispiel", Particle = "van der", Given = "Jan", Suffix = "Jr" },
                new Contributor { Literal = "Imaginary Study Group" },
                new Contributor { Family = "Editoria", Given = "V", Role = ContributorRole.Editor },
                new Contributor { Family = "Reihe", Role = ContributorRole.SeriesEditor },
            ],
            ContainerTitle = "Imaginary Journal",
            ContainerAbbreviation = "Imag J",
            Published = new PartialDate(2029, 11, endMonth: 12),
            PublishedOnline = new PartialDate(2029, 10, 5),
            Volume = "12",
            Issue = "3",
            Pages = "481-489",
            Doi = "10.99999/x",
            Pmid = "90000001",
            Pmcid = "PMC9900001",
            Issns = ["9999-0001", "9999-000X"],
            Urls = ["https://example.org/1", "https://example.org/2"],
            Languages = ["eng"],
            Abstract = [new AbstractSection("AIM", "OBJECTIVE", "None."), new AbstractSection(null, null, "Plain.")],
            Keywords = [new Keyword(KeywordKind.Mesh, "Rats", "psychology"), new Keyword(KeywordKind.Author, "fixture")],
            Notes = ["one", "two"],
        };

        var expected = JsonNode.Parse("""
            [{
              "id": "90000001", "type": "article-journal",
              "title": "Effects of 5-HT<sub>2A</sub> agonists & others", "original-title": "Wirkungen",
              "author": [{"family": "Beispiel", "given": "Jan", "non-dropping-particle": "van der", "suffix": "Jr"}, {"literal": "Imaginary Study Group"}],
              "editor": [{"family": "Editoria", "given": "V"}], "collection-editor": [{"family": "Reihe"}],
              "container-title": "Imaginary Journal", "container-title-short": "Imag J",
              "issued": {"date-parts": [[2029, 11], [2029, 12]]}, "available-date": {"date-parts": [[2029, 10, 5]]},
              "volume": "12", "issue": "3", "page": "481-489", "DOI": "10.99999/x", "PMID": "90000001", "PMCID": "PMC9900001",
              "ISSN": "9999-0001, 9999-000X", "URL": "https://example.org/1", "language": "eng",
              "abstract": "AIM: None.\nPlain.", "keyword": "Rats/psychology; fixture", "note": "Link: https://example.org/2\none\ntwo"
            }]
            """);
        Assert.True(JsonNode.DeepEquals(expected, Written(record)), Written(record).ToJsonString());
    }

    [Theory]
    [InlineData("2020", """{"date-parts":[[2020]]}""")]
    [InlineData("2020-02-29", """{"date-parts":[[2020,2,29]]}""")]
    [InlineData("2020-12/2021-01", """{"date-parts":[[2020,12],[2021,1]]}""")]
    [InlineData("2020-21", """{"date-parts":[[2020]],"season":1}""")]
    [InlineData("2020-24", """{"date-parts":[[2020]],"season":4}""")]
    public void Dates_keep_their_precision(string edtf, string expected)
    {
        Assert.True(PartialDate.TryParse(edtf, out var date));

        Assert.Equal(expected, Written(new CitationRecord { Published = date })[0]!["issued"]!.ToJsonString());
    }

    [Fact]
    public void Every_item_has_an_id_of_its_own_and_an_empty_library_is_an_empty_array()
    {
        var items = Written(new CitationRecord { Doi = "10.99999/x" }, new CitationRecord { Doi = "10.99999/x" }, new CitationRecord { Line = 7 }).AsArray();

        Assert.Equal(["10.99999/x", "10.99999/x-2", "line-7"], items.Select(item => (string?)item!["id"]));
        Assert.Empty(Written().AsArray());
    }

    private static JsonNode Written(params CitationRecord[] records)
    {
        using var stream = new MemoryStream();
        new CslJsonWriter().Write(stream, records);
        return JsonNode.Parse(Encoding.UTF8.GetString(stream.ToArray()))!;
    }
}
