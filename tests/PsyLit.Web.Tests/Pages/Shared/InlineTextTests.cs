using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.AspNetCore.Html;
using PsyLit.Core.Search.Results;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Tests.Pages.Shared;

public sealed partial class InlineTextTests
{
    private const string Link = "<a class=\"mention\" data-kind=\"receptor-target\" href=\"/concepts/5-ht2a\" aria-describedby=\"about-5-ht2a\">";

    [Theory]
    [InlineData("5-HT<sub>2A</sub> receptor", "5-HT<sub>2A</sub> receptor")]
    [InlineData("p < 0.05 & n > 3", "p &lt; 0.05 &amp; n &gt; 3")]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<b onclick=x>bold</b>", "&lt;b onclick=x&gt;bold")]
    [InlineData("<B>bold</B>", "&lt;B&gt;bold&lt;/B&gt;")]
    [InlineData("<i>never closed", "<i>never closed</i>")]
    [InlineData("closed too often</i></i>", "closed too often")]
    [InlineData("<b>crossed <i>tags</b> here</i>", "<b>crossed <i>tags</i></b><i> here</i>")]
    [InlineData("<sub></sub>empty", "empty")]
    [InlineData("ψ δ é 抑郁", "ψ δ é 抑郁")]
    [InlineData("<", "&lt;")]
    [InlineData("</", "&lt;/")]
    [InlineData("<b", "&lt;b")]
    public void Only_the_eight_tags_are_markup_and_all_of_them_are_closed(string text, string html) =>
        Assert.Equal(html, Html(InlineText.Render(text)));

    [Fact]
    public void A_mark_goes_around_the_subscript_it_covers() =>
        Assert.Equal("the <mark>5-HT<sub>2A</sub></mark> receptor", Html(InlineText.Render("the 5-HT<sub>2A</sub> receptor", [new SearchMark(4, 21)])));

    [Fact]
    public void A_mark_that_ends_inside_a_tag_pair_splits_the_pair() =>
        Assert.Equal("<mark>5-HT<sub>2</sub></mark><sub>A</sub>", Html(InlineText.Render("5-HT<sub>2A</sub>", [new SearchMark(0, 10)])));

    [Fact]
    public void A_mention_becomes_a_link_that_is_described_by_its_definition() =>
        Assert.Equal(
            $"the {Link}5-HT<sub>2A</sub></a> receptor",
            Html(InlineText.Render("the 5-HT<sub>2A</sub> receptor", links: [new MentionLink(4, 21, "5-ht2a", "receptor-target")])));

    [Fact]
    public void A_mark_inside_a_mention_stays_inside_the_link() =>
        Assert.Equal(
            $"{Link}<mark>5-HT2A</mark> receptor</a>",
            Html(InlineText.Render("5-HT2A receptor", [new SearchMark(0, 6)], [new MentionLink(0, 15, "5-ht2a", "receptor-target")])));

    [Fact]
    public void Spans_beyond_the_text_do_no_harm() =>
        Assert.Equal("a<mark>b</mark>", Html(InlineText.Render("ab", [new SearchMark(1, 99), new SearchMark(7, 9), new SearchMark(-4, 0)])));

    [Fact]
    public void Plain_text_keeps_every_character_but_the_tags() =>
        Assert.Equal("5-HT2A < 5 & <u>x</u>", InlineText.Plain("5-HT<sub>2A</sub> < <b>5</b> & <u>x</u>"));

    [Fact]
    public void Whatever_the_text_the_output_is_balanced_and_says_the_same()
    {
        var piece = Gen.OneOf("<b>", "</b>", "<i>", "</i>", "<sub>", "</sub>", "<sup>", "</sup>", "<", ">", "&", "\"", "a", "β ", "<a href=x>", "<!--");
        var text = piece.Array[0, 25].Select(string.Concat);
        var span = Gen.Select(Gen.Int[-2, 60], Gen.Int[-2, 60]);
        Gen.Select(text, span.Array[0, 4], span.Array[0, 3]).Sample((source, marks, links) =>
        {
            var html = Html(InlineText.Render(
                source,
                [.. marks.Select(m => new SearchMark(m.Item1, m.Item2))],
                [.. links.Select(l => new MentionLink(l.Item1, l.Item2, "trkb", "receptor-target"))]));

            var open = new Stack<string>();
            foreach (Match tag in Tag().Matches(html))
            {
                if (tag.Groups[1].Value.Length == 0)
                {
                    Assert.DoesNotContain(tag.Groups[2].Value, open);
                    open.Push(tag.Groups[2].Value);
                }
                else
                {
                    Assert.Equal(open.Pop(), tag.Groups[2].Value);
                }
            }

            Assert.Empty(open);
            Assert.Equal(InlineText.Plain(source), WebUtility.HtmlDecode(Tag().Replace(html, "")));
        });
    }

    [GeneratedRegex("<(/?)([a-z]+)[^>]*>")]
    private static partial Regex Tag();

    private static string Html(IHtmlContent content) => ((HtmlString)content).Value ?? "";
}
