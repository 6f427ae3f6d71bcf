using System.Diagnostics;
using System.Text;
using PsyLit.Formats.Fields.Identifiers;

namespace PsyLit.Formats.Tests.Fields;

public sealed class PubMedNumbersTests
{
    [Theory]
    [InlineData("12345678", "12345678")]
    [InlineData(" 7 ", "7")]
    [InlineData("00012345", "12345")]
    [InlineData("PMID: 12345678", "12345678")]
    [InlineData("pmid:12345678", "12345678")]
    [InlineData("PubMed ID: 12345678", "12345678")]
    [InlineData("MEDLINE:12345678", "12345678")]
    [InlineData("12345678 [pmid]", "12345678")]
    [InlineData("12345678.0", "12345678")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/12345678/", "12345678")]
    [InlineData("http://www.ncbi.nlm.nih.gov/pubmed/12345678", "12345678")]
    [InlineData("0", null)]
    [InlineData("123456789", null)]
    [InlineData("PMC12345", null)]
    [InlineData("٣٤٥٦٧", null)]
    [InlineData("12345678 and more", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_field_that_holds_nothing_else_is_a_pmid(string? field, string? pmid) => Assert.Equal(pmid, PubMedNumbers.ReadPmid(field));

    [Theory]
    [InlineData("Imag J. 2020;1:2. PMID: 12345678.", "12345678")]
    [InlineData("12345678 [pmid]; 1234 [pii]", "12345678")]
    [InlineData("see https://pubmed.ncbi.nlm.nih.gov/12345678/?from=x", "12345678")]
    [InlineData("https://www.ncbi.nlm.nih.gov/entrez/query.fcgi?cmd=Retrieve&db=PubMed&list_uids=12345678&dopt=Abstract", "12345678")]
    [InlineData("https://europepmc.org/article/MED/12345678", "12345678")]
    [InlineData("12345678", null)]
    [InlineData("PMID: 123456789", null)]
    [InlineData("PMIDs were looked up in 2020", null)]
    public void In_text_a_pmid_is_named(string text, string? pmid) => Assert.Equal(pmid, PubMedNumbers.FindPmid(text));

    [Theory]
    [InlineData("PMID: 12345678", "12345678")]
    [InlineData("cited By 20; PMID: 12345678", "12345678")]
    [InlineData("A remark\nPMID:12345678", "12345678")]
    [InlineData("12345678[pmid]", "12345678")]
    [InlineData("Comment in: J Tea; PMID: 12345678", null)]
    [InlineData("Reply to Imag J. 2020;1:2. PMID: 12345678", null)]
    public void A_note_gives_the_records_own_pmid_at_its_beginning(string note, string? pmid) => Assert.Equal(pmid, PubMedNumbers.NotedPmid(note));

    [Theory]
    [InlineData("PMC9950579", "PMC9950579", "PMC9950579")]
    [InlineData("pmc9950579", "PMC9950579", "PMC9950579")]
    [InlineData("PMC9950579.1", "PMC9950579", "PMC9950579")]
    [InlineData("9950579", "PMC9950579", null)]
    [InlineData("PMCID: PMC9950579 [pmcid]", "PMC9950579", "PMC9950579")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9950579/", "PMC9950579", "PMC9950579")]
    [InlineData("https://pmc.ncbi.nlm.nih.gov/articles/PMC9950579/", "PMC9950579", "PMC9950579")]
    [InlineData("PMC000", null, null)]
    [InlineData("PMC1 was knocked out", null, null)]
    [InlineData("printed in PMC9950579, among others", null, "PMC9950579")]
    public void A_pmcid_has_its_prefix_and_no_version(string text, string? read, string? found)
    {
        Assert.Equal(read, PubMedNumbers.ReadPmcid(text));
        Assert.Equal(found, PubMedNumbers.FindPmcid(text));
    }

    [Theory]
    [InlineData("PMID")]
    [InlineData("PubMed ")]
    [InlineData("ncbi.nlm.nih.gov/entrez/query.fcgi?")]
    [InlineData("PMCID ")]
    [InlineData("1 ")]
    [InlineData("; ")]
    public void Text_that_nearly_names_one_is_looked_through_once(string part)
    {
        var text = new StringBuilder().Insert(0, part, 200_000 / part.Length).Append(' ', 200_000).ToString();
        var began = Stopwatch.GetTimestamp();

        Assert.Null(PubMedNumbers.FindPmid(text) ?? PubMedNumbers.NotedPmid(text) ?? PubMedNumbers.FindPmcid(text) ?? PubMedNumbers.NotedPmcid(text) ?? PubMedNumbers.ReadPmid(text) ?? PubMedNumbers.ReadPmcid(text));
        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(20));
    }
}
