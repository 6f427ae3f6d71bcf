using System.Text;

namespace PsyLit.Formats.Tests.Fields;

public sealed class LoneIdentifierTests
{
    [Theory]
    [InlineData("refworks", "RT Journal Article\nNO PMCID: PMC1234567\n\nRT Journal Article\nT1 Another\n")]
    [InlineData("enw", "%0 Journal Article\n%2 PMC1234567\n\n%0 Journal Article\n%T Another\n")]
    public void A_record_with_nothing_but_a_PMCID_arrives(string format, string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));

        var records = CitationFile.Open(file, FormatDetector.Named(format)).Items.Select(item => item.Record).ToList();

        Assert.Contains(records, record => record is { Pmcid: "PMC1234567", Title: null });
    }
}
