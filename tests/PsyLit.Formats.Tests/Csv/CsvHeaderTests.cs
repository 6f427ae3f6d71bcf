using System.Text;

namespace PsyLit.Formats.Tests.Csv;

public sealed class CsvHeaderTests
{
    [Fact]
    public void A_line_separator_of_unicode_ends_no_row_and_no_record_is_lost_to_it()
    {
        const string Table = "Search of one\u2028evening\nTitle,DOI,Year\nA first work,10.5555/first,2020\nA second work,10.5555/second,2021\n";

        var items = CitationFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(Table))).Items;

        Assert.Equal(["A first work", "A second work"], items.Select(item => item.Record?.Title).OfType<string>());
    }
}
