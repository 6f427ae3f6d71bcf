using System.Globalization;
using System.IO.Hashing;
using System.Net;
using System.Text;
using Ganss.Xss;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PsyLit.Core.Markdown.Footnotes;
using PsyLit.Core.Markdown.Formulas;
using PsyLit.Core.Markdown.Links;

namespace PsyLit.Core.Markdown;

/// <summary>The one way from what a reader typed to what stands on a page.</summary>
/// <remarks>
/// Two walls, either of which is meant to hold alone: Markdig with HTML switched off (tags in the source come out as text), then an
/// allow-list of elements and attributes. CommonMark 0.31 plus pipe tables, task lists, footnotes, bare links, <c>~sub~</c>, <c>^sup^</c>,
/// <c>~~struck~~</c> and formulas in <c>$</c> as MathML; PMIDs, DOIs and trial numbers become links, and so do known people behind <c>@</c>
/// and concepts behind <c>#</c>. Safe for use by several threads.
/// </remarks>
public sealed class MarkdownRenderer
{
    /// <summary>To be raised whenever the same text gives other HTML: what was stored before is rendered again at the next start.</summary>
    public const int Version = 2;

    /// <summary>The longest text rendered as Markdown; anything longer is shown as it was typed.</summary>
    public const int MaxLength = 20_000;

    // The page uses h1 for the article, h2 for its sections and h3 for a comment's head.
    private const int FirstHeadingLevel = 4;

    private readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseTaskLists()
        .UseFootnotes()
        .UseMathematics()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Subscript | EmphasisExtraOptions.Superscript | EmphasisExtraOptions.Strikethrough)
        .Build();

    private readonly HtmlSanitizer _sanitizer = AllowedHtml.Sanitizer();

    /// <summary>Renders a text to HTML that may be put on a page as it is.</summary>
    /// <returns>A sequence of block elements; empty for a blank text. Never throws, whatever the text.</returns>
    public string ToHtml(string markdown) => Render(markdown, KnownNames.None).Html;

    /// <summary>Renders a text in which people and concepts may be named.</summary>
    /// <param name="markdown">As typed.</param>
    /// <param name="names">Who and what is known.</param>
    /// <param name="post">
    /// Differs for two posts that may stand on one page with the same text; the addresses of footnotes are made of both. Nothing else in the
    /// HTML depends on it.
    /// </param>
    public RenderedMarkdown Render(string markdown, KnownNames names, string post = "")
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(names);
        var mentioned = new HashSet<long>();
        var html = markdown.Length > MaxLength ? null : Render(markdown, names, post, mentioned);
        return html is null ? new RenderedMarkdown(AsTyped(markdown), []) : new RenderedMarkdown(html, mentioned);
    }

    /// <returns>Null when the text is nested deeper than Markdig's limit of 128, which it reports only by an exception.</returns>
    private string? Render(string markdown, KnownNames names, string post, HashSet<long> mentioned)
    {
        using var writer = new StringWriter();
        try
        {
            var document = Markdig.Markdown.Parse(markdown, _pipeline);
            Adapt(document, names, mentioned);
            RendererTo(writer, KeyOf(markdown, post)).Render(document);
        }
        catch (ArgumentException)
        {
            return null;
        }

        return _sanitizer.Sanitize(writer.ToString()).Trim();
    }

    private HtmlRenderer RendererTo(StringWriter writer, string key)
    {
        var renderer = new HtmlRenderer(writer);
        _pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlFootnoteLinkRenderer>(new FootnoteLinkRenderer(key));
        renderer.ObjectRenderers.Replace<HtmlFootnoteGroupRenderer>(new FootnoteListRenderer(key));
        renderer.ObjectRenderers.Replace<HtmlMathInlineRenderer>(new FormulaRenderer());
        renderer.ObjectRenderers.Replace<HtmlMathBlockRenderer>(new FormulaBlockRenderer());
        return renderer;
    }

    private static string KeyOf(string markdown, string post) =>
        XxHash32.HashToUInt32(Encoding.UTF8.GetBytes($"{post}\n{markdown}")).ToString("x8", CultureInfo.InvariantCulture);

    private static void Adapt(MarkdownDocument document, KnownNames names, HashSet<long> mentioned)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(6, heading.Level + FirstHeadingLevel - 1);

        // An image would tell its host who reads what; the reader may follow it as a link.
        foreach (var image in document.Descendants<LinkInline>().Where(link => link.IsImage).ToList())
        {
            image.IsImage = false;
            if (image.FirstChild is null)
                image.AppendChild(new LiteralInline(image.Url ?? ""));
        }

        foreach (var table in document.Descendants<Table>())
            Align(table);
        TextLinks.Insert(document, names, mentioned);
        UnnestLinks(document);
    }

    /// <summary>Columns are aligned by an attribute, as cmark-gfm does it: the pages of this site allow no inline style, by which Markdig says it.</summary>
    private static void Align(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            foreach (var (cell, at) in row.OfType<TableCell>().Select((cell, at) => (cell, at)))
            {
                if (table.ColumnDefinitions.ElementAtOrDefault(at)?.Alignment is (TableColumnAlign.Right or TableColumnAlign.Center) and var side)
                    cell.GetAttributes().AddProperty("align", side == TableColumnAlign.Right ? "right" : "center");
            }
        }

        foreach (var column in table.ColumnDefinitions)
            column.Alignment = null;
    }

    /// <summary>An image within a link has become a link within a link, which HTML does not have; the outer one stays.</summary>
    private static void UnnestLinks(MarkdownDocument document)
    {
        foreach (var inner in document.Descendants<LinkInline>().Where(TextLinks.IsInsideLink).ToList())
        {
            while (inner.FirstChild is { } child)
            {
                child.Remove();
                inner.InsertBefore(child);
            }

            inner.Remove();
        }
    }

    private static string AsTyped(string text) => $"<pre>{WebUtility.HtmlEncode(text)}</pre>";
}
