using System.Text.RegularExpressions;
using PsyLit.Core.Markdown;

namespace PsyLit.Core.Tests.Markdown;

/// <summary>Footnotes and task lists.</summary>
public sealed class FootnoteTests
{
    private const string Text = "Blinding failed.[^1] Twice.[^1]\n\n[^1]: Guessed by **all**.";

    private readonly MarkdownRenderer _renderer = new();

    [Fact]
    public void A_footnote_leads_there_and_back()
    {
        var html = Regex.Replace(_renderer.ToHtml(Text), "-[0-9a-f]{8}-", "-KEY-");

        Assert.Contains("<sup><a id=\"fnref-KEY-1\" href=\"#fn-KEY-1\">1</a></sup>", html, StringComparison.Ordinal);
        Assert.Contains("<sup><a id=\"fnref-KEY-2\" href=\"#fn-KEY-1\">1</a></sup>", html, StringComparison.Ordinal);
        Assert.Contains("<li id=\"fn-KEY-1\">\n<p>Guessed by <strong>all</strong>. <a href=\"#fnref-KEY-1\" aria-label=\"Back to the text\">↩</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Footnotes_of_two_posts_on_one_page_have_different_addresses_and_those_of_one_post_never_change()
    {
        var first = _renderer.Render(Text, KnownNames.None, "first").Html;

        Assert.Empty(Ids(first).Intersect(Ids(_renderer.Render(Text, KnownNames.None, "second").Html)));
        Assert.Equal(first, _renderer.Render(Text, KnownNames.None, "first").Html);
    }

    [Fact]
    public void A_task_list_has_boxes_that_say_whether_it_is_done_and_cannot_be_ticked() =>
        Assert.Equal(
            "<ul>\n<li><input disabled=\"\" type=\"checkbox\" checked=\"\" aria-label=\"Done\"> dose</li>\n<li><input disabled=\"\" type=\"checkbox\" aria-label=\"To do\"> blinding</li>\n</ul>",
            _renderer.ToHtml("- [x] dose\n- [ ] blinding"));

    private static IEnumerable<string> Ids(string html) => Regex.Matches(html, "id=\"([^\"]+)\"").Select(match => match.Groups[1].Value);
}
