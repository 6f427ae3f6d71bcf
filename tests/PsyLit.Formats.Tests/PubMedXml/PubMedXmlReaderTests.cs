using System.Text;
using CsCheck;
using PsyLit.Formats.PubMedXml;
using PsyLit.Formats.Xml;

namespace PsyLit.Formats.Tests.PubMedXml;

/// <summary>What pairs of files cannot show: sizes, depths and the ways a stream delivers its characters.</summary>
public sealed class PubMedXmlReaderTests
{
    private static readonly PubMedXmlFormat Format = new();

    [Fact]
    public void Records_are_found_however_the_stream_delivers_them()
    {
        var file = new StringBuilder("<PubmedArticleSet>\n");
        for (var i = 1; i <= 50; i++)
        {
            file.Append(Article(i, new string('x', i * 17))).Append(i % 7 == 0 ? "<!-- <PubmedArticle> -->\n" : "\n");
        }

        file.Append("</PubmedArticleSet>");

        Gen.Int[1, 40].Sample(
            size =>
            {
                var items = Format.Read(new SlowReader(file.ToString(), size)).ToList();

                Assert.Equal(Enumerable.Range(1, 50).Select(i => $"{i}"), items.Select(item => item.Record?.Pmid));
                Assert.Equal(Enumerable.Range(2, 50), items.Select(item => item.Record!.Line));
            },
            iter: 20);
    }

    [Fact]
    public void A_formula_nested_without_end_costs_no_stack()
    {
        const int Depth = 100_000;
        var formula = $"<mml:math>{string.Concat(Enumerable.Repeat("<mml:mrow>", Depth))}x{string.Concat(Enumerable.Repeat("</mml:mrow>", Depth))}</mml:math>";

        var record = Assert.Single(Format.Read(new StringReader(Article(1, formula)))).Record;

        Assert.Equal("x", record!.Title);
    }

    [Fact]
    public void Unknown_elements_nested_without_end_cost_no_stack()
    {
        const int Depth = 100_000;
        var nested = string.Concat(Enumerable.Repeat("<odd>", Depth)) + "x" + string.Concat(Enumerable.Repeat("</odd>", Depth));

        var record = Assert.Single(Format.Read(new StringReader(Article(1, "Title").Replace("<Article>", $"{nested}<Article>", StringComparison.Ordinal)))).Record;

        Assert.Equal("x", Assert.Single(record!.RawFields).Value);
    }

    [Fact]
    public void A_record_longer_than_any_real_one_is_reported_and_the_next_is_read()
    {
        var giant = Article(1, new string('x', XmlRecordSplitter.MaximumRecordLength + 100_000));

        var items = Format.Read(new StringReader($"<PubmedArticleSet>{giant}\n{Article(2, "Next")}</PubmedArticleSet>")).ToList();

        Assert.Equal(FormatMessages.XmlRecordTooLong, items[0].Problem?.Why);
        Assert.Equal("2", items[^1].Record?.Pmid);
    }

    [Fact]
    public void No_text_makes_the_reader_throw()
    {
        var pieces = Gen.Int[0, 13].Select(i => new[]
        {
            "<PubmedArticle>", "</PubmedArticle>", "<MedlineCitation>", "</MedlineCitation>", "<PMID>", "1", "</PMID>", "<Article>", "<ArticleTitle>", "&nbsp;", "&#0;", "<![CDATA[", "]]>", "<!DOCTYPE x [<!ENTITY a 'b'>]>",
        }[i]);
        pieces.Array[1, 12].Sample(parts => _ = Format.Read(new StringReader(string.Concat(parts))).Count(), iter: 5_000);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<PubmedArticleSet>", true)]
    [InlineData("\uFEFF<PubmedBookArticle>", true)]
    [InlineData("<BookDocumentSet>", true)]
    [InlineData("<xml><records><record>", false)]
    [InlineData("PMID- 1\nTI  - <PubmedArticle>", false)]
    public void Only_pubmed_xml_is_recognised(string head, bool expected) => Assert.Equal(expected, Format.Recognises(head));

    private static string Article(int pmid, string title) =>
        $"<PubmedArticle><MedlineCitation><PMID>{pmid}</PMID><Article><ArticleTitle>{title}</ArticleTitle></Article></MedlineCitation></PubmedArticle>";

    /// <summary>Gives a few characters at a time, as a network does.</summary>
    private sealed class SlowReader(string text, int size) : TextReader
    {
        private int at;

        public override int Read(char[] buffer, int index, int count)
        {
            var taken = Math.Min(Math.Min(size, count), text.Length - at);
            text.CopyTo(at, buffer, index, taken);
            at += taken;
            return taken;
        }
    }
}
