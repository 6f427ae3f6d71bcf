using CsCheck;
using PsyLit.Core.PubMed.Identifiers;

namespace PsyLit.Core.Tests.PubMed;

public sealed class IdentifierTextTests
{
    [Theory]
    [InlineData("27210031", "PMID 27210031")]
    [InlineData("27210031\n33544411\r\n  12345\n", "PMID 27210031|PMID 33544411|PMID 12345")]
    [InlineData("27210031, 33544411;12345678 | 2345678", "PMID 27210031|PMID 33544411|PMID 12345678|PMID 2345678")]
    [InlineData("1. 27210031\n2. 33544411\n- 3354441", "PMID 27210031|PMID 33544411|PMID 3354441")]
    [InlineData("PMID: 123; doi:10.1000/x", "PMID 123|DOI 10.1000/x")]
    [InlineData("pmid 27210031 PMID:33544411 PMID33544412", "PMID 27210031|PMID 33544411|PMID 33544412")]
    [InlineData("PMIDs: 27210031, 33544411 and 12345678.", "PMID 27210031|PMID 33544411|PMID 12345678")]
    [InlineData("27210031[pmid] OR 5678[uid]", "PMID 27210031|PMID 5678")]
    [InlineData("PMID- 27210031\nOWN - NLM\nDP  - 2016 Jul\nPG  - 619-27\n", "PMID 27210031")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/27210031/", "PMID 27210031")]
    [InlineData("see https://www.ncbi.nlm.nih.gov/pubmed/27210031?dopt=Abstract, please", "PMID 27210031")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/?term=27210031", "PMID 27210031")]
    [InlineData("https://europepmc.org/article/MED/27210031", "PMID 27210031")]
    [InlineData("https://pmc.ncbi.nlm.nih.gov/articles/PMC5593246/ https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9950579/pdf/x.pdf", "PMC5593246|PMC9950579")]
    [InlineData("PMCID: PMC5593246; PMCID 9950579; pmc 123456", "PMC5593246|PMC9950579|PMC123456")]
    [InlineData("https://doi.org/10.1016/S2215-0366(16)30065-7.", "DOI 10.1016/s2215-0366(16)30065-7")]
    [InlineData("(doi: 10.1056/NEJMoa2032994)", "DOI 10.1056/nejmoa2032994")]
    [InlineData("https://dx.doi.org/10.1000%2Fabc.12345678", "DOI 10.1000/abc.12345678")]
    [InlineData("10.1000/a, 10.1000/b; 10.1000/c", "DOI 10.1000/a|DOI 10.1000/b|DOI 10.1000/c")]
    [InlineData("10.1000/a;27210031", "DOI 10.1000/a|PMID 27210031")]
    [InlineData("10.1000/ABC 10.1000/abc", "DOI 10.1000/abc")]
    [InlineData("Read 27210031 and then (33544411).", "PMID 27210031|PMID 33544411")]
    public void Identifiers_are_recognised(string text, string expected) => Assert.Equal(expected, Written(text));

    [Theory]
    [InlineData("Nobody A. Made-up study. J Fict. 2016;3(7):619-27.")]
    [InlineData("2016\n2021\n")]
    [InlineData("Pages 12345-12389, article 1004023, volume 117")]
    [InlineData("NCT01234567, ISSN 1234-5678, ISSN: 12345678, ISBN 9781234567897")]
    [InlineData("https://orcid.org/0000-0002-2601-8132")]
    [InlineData("Call 0049-30-12345678 or 030 / 12345678-1")]
    [InlineData("Downloaded on 20240115 from a made-up place")]
    [InlineData("TY  - JOUR\nSP  - 12345678\nVL  - 12345\nER  - ")]
    [InlineData("10.1000 is no DOI, n/a, 10.0000/xxxxx neither")]
    [InlineData("")]
    [InlineData(null)]
    public void Years_pages_and_other_numbers_are_not(string? text) => Assert.Equal("", Written(text));

    [Fact]
    public void A_text_that_labels_its_PMIDs_means_other_things_by_other_numbers() =>
        Assert.Equal("PMID 27210031", Written("Grant 12345678. Nobody et al., PMID: 27210031, accession 87654321."));

    [Fact]
    public void Where_each_stands_is_told_so_that_it_can_be_shown()
    {
        const string text = "first PMID: 27210031, then https://doi.org/10.1000/x.";

        Assert.Equal(["27210031", "https://doi.org/10.1000/x"], IdentifierText.Find(text).Select(found => text.Substring(found.Start, found.Length).TrimEnd('.')));
    }

    [Fact]
    public void Any_list_of_identifiers_is_read_whole_whatever_separates_them()
    {
        var pmid = Gen.Int[10_000, 99_999_999].Select(number => (Text: $"{number}", Name: $"PMID {number}"));
        var labelled = Gen.Int[1, 99_999_999].Select(number => (Text: $"PMID: {number}", Name: $"PMID {number}"));
        var doi = Gen.Int[1, 999_999].Select(number => (Text: $"10.5555/made-up.{number}", Name: $"DOI 10.5555/made-up.{number}"));
        var pmcid = Gen.Int[100, 99_999_999].Select(number => (Text: $"PMC{number}", Name: $"PMC{number}"));
        string[] separators = ["\n", "\r\n", ", ", "; ", " | ", "\t"];
        var separator = Gen.Int[0, separators.Length - 1].Select(i => separators[i]);

        Gen.Select(Gen.OneOf(pmid, labelled, doi, pmcid).Array[1, 30], separator).Sample((items, between) =>
            Written(string.Join(between, items.Select(item => item.Text))) == string.Join('|', items.Select(item => item.Name).Distinct()));
    }

    [Fact]
    public void No_text_makes_it_fail_or_overlap() => Gen.String[Gen.Char["0123456789 \n\t.,;:/-[](){}PMCIDpmcdoi10%2F\u0001é"], 0, 200].Sample(text =>
    {
        var found = IdentifierText.Find(text);
        return found.All(one => one.Start >= 0 && one.Start + one.Length <= text.Length)
            && found.Zip(found.Skip(1)).All(pair => pair.First.Start + pair.First.Length <= pair.Second.Start);
    });

    [Theory]
    [InlineData('7')]
    [InlineData(' ')]
    [InlineData(',')]
    [InlineData('P')]
    public void A_megabyte_of_one_character_is_looked_through_in_a_moment(char c)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Empty(IdentifierText.Find(new string(c, 1_000_000)));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}");
    }

    private static string Written(string? text) => string.Join('|', IdentifierText.Find(text));
}
