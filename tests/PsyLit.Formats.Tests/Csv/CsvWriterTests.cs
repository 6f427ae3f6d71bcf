using System.Text;
using PsyLit.Formats.Csv;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Tests.Csv;

public sealed class CsvWriterTests
{
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
