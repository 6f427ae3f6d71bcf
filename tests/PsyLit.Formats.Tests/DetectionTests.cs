namespace PsyLit.Formats.Tests;

public sealed class DetectionTests
{
    [Theory]
    [InlineData("PMID- 1\nTI  - x\n", "nbib")]
    [InlineData("\n\nOWN - X\nSTAT- Y\n", "nbib")]
    [InlineData("TY  - JOUR\nFAU - x\nPMID- 1\n", "ris")]
    [InlineData("1.\nProvider: x\nTY - CHAP\n", "ris")]
    [InlineData("AU  - x\nTI  - y\nPY  - 2020\nVL  - 1\nER  - \n", "ris")]
    [InlineData("FN ISI Export Format\nVR 1.0\nPT J\n", "wos")]
    [InlineData("\uFEFFFN Clarivate Analytics Web of Science\nVR 1.0\n", "wos")]
    [InlineData("PT J\nAU Lind, A\nTI X\nER\n", "wos")]
    [InlineData("PT Journal Article\nTI X\n", null)]
    [InlineData("<1. >\nVN  - Ovid Technologies\nTI  - x\n", "ovid")]
    [InlineData("VN - Ovid Technologies\nDB - PsycINFO\n", "ovid")]
    [InlineData("<8>\nScore\n  *****\nTitle\n  X\n", "ovid")]
    [InlineData("<1>\nUnique Identifier\n  1\n", "ovid")]
    [InlineData("<1. >\nTY  - JOUR\nTI  - x\nER  - \n", "ris")]
    [InlineData("<1>\nPMID- 1\nTI  - x\n", "nbib")]
    [InlineData("<1>\nA page of numbers\n", null)]
    [InlineData("RT Journal Article\nA1 Lind,A.\n", "refworks")]
    [InlineData("RT Something Else\nSR Print(0)\nID 3\nT1 X\n", "refworks")]
    [InlineData("RT this and that\n", null)]
    [InlineData("%0 Journal Article\n%A Lind, A.\n", "enw")]
    [InlineData("\n%A Ada Lind\n%T X\n", "enw")]
    [InlineData("%0", "enw")]
    [InlineData("%PDF-1.7\n", null)]
    [InlineData("% a comment\n@article{x}\n%A\n", null)]
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
