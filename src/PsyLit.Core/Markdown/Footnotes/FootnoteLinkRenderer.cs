using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace PsyLit.Core.Markdown.Footnotes;

/// <summary>Writes the number of a footnote in the text, and the way back from the note.</summary>
/// <param name="key">Tells the footnotes of one post from those of others on the same page.</param>
internal sealed class FootnoteLinkRenderer(string key) : HtmlObjectRenderer<FootnoteLink>
{
    /// <summary>What a reader hears of the arrow that leads back.</summary>
    public const string BackLabel = "Back to the text";

    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        if (link.IsBackLink)
            renderer.Write($" <a href=\"#fnref-{key}-{link.Index}\" aria-label=\"{BackLabel}\">↩</a>");
        else
            renderer.Write($"<sup><a id=\"fnref-{key}-{link.Index}\" href=\"#fn-{key}-{link.Footnote.Order}\">{link.Footnote.Order}</a></sup>");
    }
}
