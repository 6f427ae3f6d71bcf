using System.Text;
using CsCheck;
using PsyLit.Formats.BibTeX;
using PsyLit.Formats.Records;
using PsyLit.Formats.Tests.RoundTrips;

namespace PsyLit.Formats.Tests.BibTeX;

public sealed class BibTeXWriterTests
{
    // All but a section's category, which no printed label carries, and people's affiliations.
    private const RecordFields Carried = RecordFields.All & ~(RecordFields.SectionCategories | RecordFields.Affiliations);

    [Fact]
    public void A_written_file_reads_as_the_same_records() =>
        CitationRecords.Carrying(Carried, "article-journal", "article-magazine", "article", "book", "chapter", "paper-conference", "thesis", "report", "dataset", "webpage", "entry", "bill")
            .Array[1, 3].Sample(
                records =>
                {
                    var items = Read(Written(records)).Select(item => (item.Problem, Record: item.Record is { } read ? RecordView.Of(read with { Line = 0, RawFields = [] }) : "")).ToList();
                    Assert.All(items, item => Assert.Null(item.Problem));
                    Assert.Equal(records.Select(RecordView.Of), items.Select(item => item.Record));
                },
                iter: 1_000);

    [Fact]
    public void An_entry_looks_as_people_write_it()
    {
        var record = new CitationRecord
        {
            Title = "Psilocybin at 5-HT<sub>2A</sub> & beyond",
            Contributors =
            [
                new Contributor { Family = "Beispiel", Particle = "van der", Given = "Jan", Suffix = "Jr" },
                new Contributor { Literal = "Imaginary Study Group" },
            ],
            MoreAuthors = true,
            ContainerTitle = "Imaginary Journal",
            Published = new PartialDate(2029, 11, 5),
            Pages = "481-489",
            Doi = "10.99999/a_b",
            Keywords = [new Keyword(KeywordKind.Author, "tea, green"), new Keyword(KeywordKind.Mesh, "Rats", "psychology", true)],
            Notices = [new Notice(NoticeKind.RetractionIn, "Imag J. 2030;1:2. PMID: 90000002", "90000002")],
        };

        Assert.Equal(
            """
            @article{beispiel2029psilocybin,
              author = {van der Beispiel, Jr, Jan and {Imaginary Study Group} and others},
              title = {Psilocybin at {5-HT}\textsubscript{2A} \& beyond},
              journal = {Imaginary Journal},
              year = {2029},
              month = nov,
              day = {5},
              pages = {481--489},
              doi = {10.99999/a_b},
              keywords = {{tea, green}, Rats/psychology},
              mesh = {*Rats/psychology},
              note = {Retraction in: Imag J. 2030;1:2. PMID: 90000002},
            }


            """.ReplaceLineEndings("\n"),
            Written([record]));
    }

    [Fact]
    public void Keys_are_unique_and_those_of_a_bibtex_file_are_kept()
    {
        var record = new CitationRecord { Title = "The tea trial", Contributors = [new Contributor { Family = "Ångström" }], Published = new PartialDate(2020) };
        var kept = record with { RawFields = [new RawField("citekey", "my:key")] };

        var keys = Read(Written([record, record, record, kept, kept])).Select(item => item.Record!.RawFields[0].Value);

        Assert.Equal(["angstrom2020tea", "angstrom2020teaa", "angstrom2020teab", "my:key", "my:keya"], keys);
    }

    private static string Written(IEnumerable<CitationRecord> records)
    {
        using var stream = new MemoryStream();
        new BibTeXWriter().Write(stream, records);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static List<ReadItem> Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var file = CitationFile.Open(stream);
        Assert.Equal("bibtex", file.Format?.Name);
        return [.. file.Items];
    }
}
