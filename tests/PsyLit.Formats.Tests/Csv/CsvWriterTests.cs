using System.Text;
using PsyLit.Formats.Csv;
using PsyLit.Formats.Records;
using PsyLit.Formats.Tests.RoundTrips;

namespace PsyLit.Formats.Tests.Csv;

public sealed class CsvWriterTests
{
    // All but particles told apart, a section's category, people's affiliations and ORCID iDs, for which a cell has no place.
    private const RecordFields Carried = RecordFields.All & ~(RecordFields.Particles | RecordFields.SectionCategories | RecordFields.Affiliations | RecordFields.Orcids);

    [Fact]
    public void A_written_table_reads_as_the_same_records() =>
        RoundTrip.Holds(new CsvWriter(), CitationRecords.Carrying(Carried, "article-journal", "article-magazine", "article", "book", "chapter", "paper-conference", "thesis", "report", "dataset", "webpage", "entry", "bill"));

    [Theory]
    [InlineData("-")]
    [InlineData("NA")]
    [InlineData("None")]
    [InlineData("'quoted'")]
    [InlineData("=1+1")]
    [InlineData("An end.")]
    [InlineData("Imag J. 2019 May;33(5):481-9.")]
    [InlineData("[\"a\", \"b\"]")]
    [InlineData("a, b and c | d")]
    [InlineData("Summary: not one")]
    public void No_value_of_a_written_table_is_taken_for_something_else(string text)
    {
        var record = new CitationRecord
        {
            Type = "motion_picture",
            Title = text,
            ContainerTitle = text,
            Edition = text,
            Languages = [text],
            Keywords = [new Keyword(KeywordKind.Author, text)],
            PublicationTypes = [text],
            Notes = [text, "Second; with a semicolon"],
            Source = text,
            Urls = ["https://example.org/a;b|c"],
        };
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Written(record)));

        Assert.Equal(RecordView.Of(record), RecordView.Of(CitationFile.Open(stream).Items.Single(item => item.Record is not null).Record! with { Line = 0 }));
    }

    [Fact]
    public void A_written_table_may_lose_columns_and_gain_others()
    {
        const string Table = "PMID,My rating,Title,Notices,Unconfirmed,Other identifiers,Abstract copyright,Notes\n90000001,5,NA,Retraction in: J Tea\\; 2021. PMID: 90000002,authors; year,pii S1,,one; two\n";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Table));

        var record = CitationFile.Open(stream).Items.Single(item => item.Record is not null).Record!;

        Assert.Equal("NA", record.Title);
        Assert.Equal([new Notice(NoticeKind.RetractionIn, "J Tea; 2021. PMID: 90000002", "90000002")], record.Notices);
        Assert.Equal(["authors", "year"], record.Unconfirmed);
        Assert.Equal(["one", "two"], record.Notes);
        Assert.Equal([new RawField("My rating", "5")], record.RawFields);
    }

    [Theory]
    [InlineData("=1+2", "'=1+2")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("'tis", "'tis")]
    [InlineData("5-HT2A", "5-HT2A")]
    [InlineData("", "")]
    public void A_cell_that_a_spreadsheet_would_run_gets_an_apostrophe_that_comes_off_again(string text, string cell)
    {
        Assert.Equal(cell, FormulaGuard.Add(text));
        Assert.Equal(text, FormulaGuard.Remove(cell));
    }

    [Fact]
    public void A_table_begins_with_a_byte_order_mark_and_column_names_and_quotes_what_needs_it()
    {
        var record = new CitationRecord
        {
            Title = "=HYPERLINK(\"x\")",
            Contributors = [new Contributor { Family = "Doe", Given = "J", Suffix = "Jr" }, new Contributor { Literal = "Tea Group" }, new Contributor { Literal = "Group ABC" }],
            Published = new PartialDate(2020, 3),
            Abstract = [new AbstractSection("AIM", null, "Tea."), new AbstractSection("RESULTS", null, "More.")],
            Notices = [new Notice(NoticeKind.RetractionIn, "J Tea; 2021.", "123")],
        };

        var lines = Written(record).Split("\r\n");

        Assert.StartsWith("\uFEFFType,Title,Original title,Authors,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("article-journal,\"'=HYPERLINK(\"\"x\"\")\",,\"Doe, J, Jr; Tea Group; Group ABC,\",", lines[1], StringComparison.Ordinal);
        Assert.Contains(",\"AIM: Tea.\nRESULTS: More.\",", lines[1], StringComparison.Ordinal);
        Assert.Contains(@",Retraction in: J Tea\; 2021. (PMID 123),", lines[1], StringComparison.Ordinal);
        Assert.Equal("", Assert.Single(lines[2..]));
    }

    private static string Written(params CitationRecord[] records)
    {
        using var stream = new MemoryStream();
        new CsvWriter().Write(stream, records);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
