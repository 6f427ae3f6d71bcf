using System.Text;

namespace PsyLit.Formats.Tests.TaggedLines;

/// <summary>Every record of a tagged file comes with its lines as they stood, so that it can be given back.</summary>
public sealed class RecordSourceTests
{
    [Theory]
    [InlineData("ris", "TY  - JOUR\r\nTI  - One\r\n\r\nN1  - kept\r\nER  - \r\n\r\n2.\r\nTY  - JOUR\r\nTI  - Two\r\n", "TY  - JOUR\r\nTI  - One\r\n\r\nN1  - kept\r\nER  - ", "TY  - JOUR\r\nTI  - Two")]
    [InlineData("nbib", "PMID- 1\nTI  - One\n      goes on \n\nPMID- 2\nTI  - Two", "PMID- 1\nTI  - One\n      goes on ", "PMID- 2\nTI  - Two")]
    [InlineData("wos", "FN ISI\nVR 1\nPT J\nTI One\n   goes on\nER\n\nPT J\nTI Two\nER\n\nEF\n", "PT J\nTI One\n   goes on\nER", "PT J\nTI Two\nER")]
    [InlineData("ovid", "<1. >\rTI  - One\r\r<2. >\rTI  - Two\r", "<1. >\rTI  - One", "<2. >\rTI  - Two")]
    [InlineData("refworks", "RT Book, Whole\nT1 One\n\nRT Book, Whole\nT1 Two\n\n", "RT Book, Whole\nT1 One", "RT Book, Whole\nT1 Two")]
    [InlineData("enw", "%0 Book\n%T One\n%X First\n\n  second\n\n%0 Book\n%T Two\n", "%0 Book\n%T One\n%X First\n\n  second", "%0 Book\n%T Two")]
    public void A_record_has_its_lines_character_for_character(string format, string text, params string[] expected) =>
        Assert.Equal(expected, Read(format, text).Where(item => item.Record is not null).Select(item => item.Source));

    [Theory]
    [InlineData("nbib", "PMID- \nMH  - Lost\n\nPMID- 2\n", "PMID- \nMH  - Lost")]
    [InlineData("wos", "PT J\nLA English\nER\n", "PT J\nLA English\nER")]
    [InlineData("enw", "%D 1981\n%Z lost\n", "%D 1981\n%Z lost")]
    public void A_record_that_is_lost_can_be_given_back(string format, string text, string expected)
    {
        var lost = Assert.Single(Read(format, text), item => item.Problem is { RecordLost: true });

        Assert.Equal(expected, lost.Source);
    }

    [Fact]
    public void The_lines_of_an_endless_record_are_cut_at_its_limit()
    {
        var text = "TY  - JOUR\nTI  - Endless\n" + string.Concat(Enumerable.Repeat("N1  - " + new string('x', 994) + "\n", 6_000)) + "ER  - \nTY  - JOUR\nTI  - Next\nER  - \n";

        var records = Read("ris", text).Where(item => item.Record is not null).ToList();

        Assert.InRange(records[0].Source!.Length, 4_000_000, 4 * 1024 * 1024);
        Assert.Equal("TY  - JOUR\nTI  - Next\nER  - ", records[1].Source);
    }

    [Fact]
    public void A_long_text_after_a_record_is_no_part_of_it()
    {
        var text = "TY  - JOUR\nTI  - One\n\n" + string.Concat(Enumerable.Repeat("Something else that is no record at all.\n", 30_000)) + "TY  - JOUR\nTI  - Two\nER  - \n";

        var items = Read("ris", text);

        Assert.Equal(["One", "Two"], items.Where(item => item.Record is not null).Select(item => item.Record!.Title));
        Assert.Equal([FormatMessages.TextOutsideRecords, FormatMessages.EndTagMissing], items.Select(item => item.Problem?.Why).OfType<string>());
    }

    private static List<ReadItem> Read(string format, string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return [.. CitationFile.Open(stream, FormatDetector.Named(format)).Items];
    }
}
