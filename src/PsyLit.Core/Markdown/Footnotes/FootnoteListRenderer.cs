using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace PsyLit.Core.Markdown.Footnotes;

/// <summary>Writes the notes below a text as a list.</summary>
/// <param name="key">As in <see cref="FootnoteLinkRenderer"/>.</param>
internal sealed class FootnoteListRenderer(string key) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup notes)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<hr>");
        renderer.WriteLine("<ol>");
        foreach (var note in notes.OfType<Footnote>())
        {
            renderer.WriteLine($"<li id=\"fn-{key}-{note.Order}\">");
            renderer.WriteChildren(note);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol>");
    }
}
