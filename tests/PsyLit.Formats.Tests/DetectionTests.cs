namespace PsyLit.Formats.Tests;

public sealed class DetectionTests
{
    [Theory]
    [InlineData("PMID- 1\nTI  - x\n", "nbib")]
    [InlineData("\n\nOWN - X\nSTAT- Y\n", "nbib")]
    [InlineData("TY  - JOUR\nFAU - x\nPMID- 1\n", "ris")]
    [InlineData("1.\nProvider: x\nTY - CHAP\n", "ris")]
    [InlineData("AU  - x\nTI  - y\nPY  - 2020\nVL  - 1\nER  - \n", "ris")]
    [InlineData("TY  - Alice in Wonderland\n", null)]
    [InlineData("TI  - x\nAU  - y\n", null)]
    [InlineData("HIV-infected\nDNA - binding\nRNA - binding\n", null)]
    public void A_format_is_known_by_its_first_lines(string head, string? name) => Assert.Equal(name, FormatDetector.Detect(head)?.Name);

    [Fact]
    public void Names_are_found_whatever_the_case_and_are_unique()
    {
        Assert.All(FormatDetector.Formats, format => Assert.Same(format, FormatDetector.Named(format.Name.ToUpperInvariant())));
        Assert.Null(FormatDetector.Named("no such format"));
    }

    [Fact]
    public void A_format_that_was_named_is_not_questioned()
    {
        using var stream = new MemoryStream("TI  - A lone title\n"u8.ToArray());

        var file = CitationFile.Open(stream, FormatDetector.Named("nbib"));

        Assert.Equal("A lone title", Assert.Single(file.Items).Record?.Title);
    }
}
