using CsCheck;
using PsyLit.Core.Markdown;

namespace PsyLit.Core.Tests.Markdown;

public sealed class MarkdownRendererTests
{
    private static readonly string[] Pieces =
    [
        "<", ">", "\"", "'", "&", "](", "[", "![", ")", "`", "*", "_", "#", "\n", "|", "-", "~", "^", ":", "/", "\0", "a", " ", "\t",
        "$", "$$\n", "{", "}", "\\", "\\frac", "\\text{", "\\left", "\\begin{matrix}", "[^1]", "[^1]: ", "- [ ] ", "- [x] ", "@", "Ann Lee",
        "</math>", "<mtext>", "<style>", "input ", "javascript:", "script", "svg", "img src=x onerror=", "style=", "data:text/html,", "&#x6A;", "10.1234/", "PMID 1",
    ];

    private static readonly KnownNames Names = new() { People = new Dictionary<string, KnownPerson> { ["ANN LEE"] = new(7, "Ann Lee") } };

    private readonly MarkdownRenderer _renderer = new();

    [Theory]
    [InlineData("", "")]
    [InlineData("  \n ", "")]
    [InlineData("Dose *and* setting **matter**.", "<p>Dose <em>and</em> setting <strong>matter</strong>.</p>")]
    [InlineData("5-HT~2A~ and Ca^2+^", "<p>5-HT<sub>2A</sub> and Ca<sup>2+</sup></p>")]
    [InlineData("~~withdrawn~~", "<p><del>withdrawn</del></p>")]
    [InlineData("`p < 0.05`", "<p><code>p &lt; 0.05</code></p>")]
    [InlineData("> quoted", "<blockquote>\n<p>quoted</p>\n</blockquote>")]
    [InlineData("3. three", "<ol start=\"3\">\n<li>three</li>\n</ol>")]
    [InlineData("p < 0.05 & n > 20", "<p>p &lt; 0.05 &amp; n &gt; 20</p>")]
    public void Commonmark_is_rendered(string markdown, string html) => Assert.Equal(html, _renderer.ToHtml(markdown));

    [Theory]
    [InlineData("# Methods", "<h4>Methods</h4>")]
    [InlineData("## Methods", "<h5>Methods</h5>")]
    [InlineData("###### Methods", "<h6>Methods</h6>")]
    [InlineData("Methods\n=======", "<h4>Methods</h4>")]
    public void Headings_stand_below_those_of_the_page(string markdown, string html) => Assert.Equal(html, _renderer.ToHtml(markdown));

    [Fact]
    public void A_table_is_a_table_without_inline_style()
    {
        var html = _renderer.ToHtml("| arm | n | p |\n|:----|--:|:-:|\n| psilocybin | 30 | *0.05* |");

        Assert.Contains("<th>arm</th>\n<th align=\"right\">n</th>\n<th align=\"center\">p</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td>psilocybin</td>\n<td align=\"right\">30</td>\n<td align=\"center\"><em>0.05</em></td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[trial](https://example.org/a \"the trial\")", "https://example.org/a", "trial")]
    [InlineData("<https://example.org/a>", "https://example.org/a", "https://example.org/a")]
    [InlineData("https://example.org/a", "https://example.org/a", "https://example.org/a")]
    [InlineData("[here](/articles/5)", "/articles/5", "here")]
    [InlineData("PMID 27210031", "https://pubmed.ncbi.nlm.nih.gov/27210031/", "PMID 27210031")]
    [InlineData("PMID: 27210031", "https://pubmed.ncbi.nlm.nih.gov/27210031/", "PMID: 27210031")]
    [InlineData("NCT01234567", "https://clinicaltrials.gov/study/NCT01234567", "NCT01234567")]
    [InlineData("doi:10.5555/ab(c)9", "https://doi.org/10.5555/ab(c)9", "doi:10.5555/ab(c)9")]
    public void Links_are_marked_as_written_by_readers(string markdown, string address, string text)
    {
        var html = _renderer.ToHtml(markdown);

        Assert.Contains($"<a href=\"{address}\"", html, StringComparison.Ordinal);
        Assert.Contains($"rel=\"nofollow ugc noopener\">{text}</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_full_stop_after_a_doi_is_not_part_of_it() =>
        Assert.EndsWith(">10.5555/xyz</a>.</p>", _renderer.ToHtml("See 10.5555/xyz."), StringComparison.Ordinal);

    [Theory]
    [InlineData("`PMID 27210031`")]
    [InlineData("XNCT012345678")]
    [InlineData("version 10.2/3")]
    public void What_only_resembles_an_identifier_is_left_alone(string markdown) =>
        Assert.DoesNotContain("<a", _renderer.ToHtml(markdown), StringComparison.Ordinal);

    [Fact]
    public void An_identifier_within_a_link_makes_no_second_link()
    {
        var html = _renderer.ToHtml("[PMID 27210031](https://example.org/)");

        Assert.Equal(1, html.Split("<a ").Length - 1);
    }

    [Theory]
    [InlineData("![scan](https://tracker.example/pixel.png)", ">scan</a>")]
    [InlineData("![](https://tracker.example/pixel.png)", ">https://tracker.example/pixel.png</a>")]
    public void An_image_is_offered_as_a_link_and_never_loaded(string markdown, string end)
    {
        var html = _renderer.ToHtml(markdown);

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://tracker.example/pixel.png\"", html, StringComparison.Ordinal);
        Assert.Contains(end, html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_within_a_link_leaves_one_link()
    {
        var html = _renderer.ToHtml("[![scan](https://a.example/x.png)](https://b.example/)");

        Assert.Equal("<p><a href=\"https://b.example/\" rel=\"nofollow ugc noopener\">scan</a></p>", html);
    }

    [Fact]
    public void A_text_longer_than_the_limit_is_shown_as_typed()
    {
        var html = _renderer.ToHtml(new string('*', MarkdownRenderer.MaxLength) + "<b>");

        Assert.StartsWith("<pre>***", html, StringComparison.Ordinal);
        Assert.EndsWith("&lt;b&gt;</pre>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(">", 10_000)]
    [InlineData("[", 10_000)]
    [InlineData("- ", 5_000)]
    [InlineData("*a **b ", 2_000)]
    [InlineData("![", 8_000)]
    public void Deep_nesting_is_no_way_to_stop_the_page(string piece, int times)
    {
        var html = _renderer.ToHtml(string.Concat(Enumerable.Repeat(piece, times)) + "x");

        Assert.EndsWith(">", html, StringComparison.Ordinal);
        Assert.Contains('x', html);
    }

    [Fact]
    public void Any_text_gives_html_within_the_allow_list() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[0, 40]
            .Sample(pieces => HtmlAllowList.Check(_renderer.Render(string.Concat(pieces), Names).Html));
}
