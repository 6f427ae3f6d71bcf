using System.Net;
using Ganss.Xss;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PsyLit.Core.Markdown;

/// <summary>The one way from what a reader typed to what stands on a page.</summary>
/// <remarks>
/// Two walls, either of which is meant to hold alone: Markdig with HTML switched off (tags in the source come out as text), then an
/// allow-list of elements and attributes. CommonMark 0.31 plus pipe tables, bare links, <c>~sub~</c>, <c>^sup^</c> and <c>~~struck~~</c>;
/// PMIDs, DOIs and trial numbers become links. Safe for use by several threads.
/// </remarks>
public sealed class MarkdownRenderer
{
    /// <summary>The longest text rendered as Markdown; anything longer is shown as it was typed.</summary>
    public const int MaxLength = 20_000;

    // The page uses h1 for the article, h2 for its sections and h3 for a comment's head.
    private const int FirstHeadingLevel = 4;

    private static readonly string[] Elements =
    [
        "p", "br", "hr", "h4", "h5", "h6", "em", "strong", "del", "sub", "sup", "a", "code", "pre", "blockquote",
        "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td",
    ];

    private readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Subscript | EmphasisExtraOptions.Superscript | EmphasisExtraOptions.Strikethrough)
        .Build();

    private readonly HtmlSanitizer _sanitizer = CreateSanitizer();

    /// <summary>Renders a text to HTML that may be put on a page as it is.</summary>
    /// <returns>A sequence of block elements; empty for a blank text. Never throws, whatever the text.</returns>
    public string ToHtml(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return markdown.Length > MaxLength ? AsTyped(markdown) : Render(markdown) ?? AsTyped(markdown);
    }

    /// <returns>Null when the text is nested deeper than Markdig's limit of 128, which it reports only by an exception.</returns>
    private string? Render(string markdown)
    {
        MarkdownDocument document;
        using var writer = new StringWriter();
        try
        {
            document = Markdig.Markdown.Parse(markdown, _pipeline);
            Adapt(document);
            var renderer = new HtmlRenderer(writer);
            _pipeline.Setup(renderer);
            renderer.Render(document);
        }
        catch (ArgumentException)
        {
            return null;
        }

        return _sanitizer.Sanitize(writer.ToString()).Trim();
    }

    private static void Adapt(MarkdownDocument document)
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

        foreach (var text in document.Descendants<LiteralInline>().Where(text => !IsInsideLink(text)).ToList())
            IdentifierLinks.Insert(text);

        UnnestLinks(document);
    }

    /// <summary>An image within a link has become a link within a link, which HTML does not have; the outer one stays.</summary>
    private static void UnnestLinks(MarkdownDocument document)
    {
        foreach (var inner in document.Descendants<LinkInline>().Where(IsInsideLink).ToList())
        {
            while (inner.FirstChild is { } child)
            {
                child.Remove();
                inner.InsertBefore(child);
            }

            inner.Remove();
        }
    }

    private static bool IsInsideLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline)
                return true;
        }

        return false;
    }

    private static string AsTyped(string text) => $"<pre>{WebUtility.HtmlEncode(text)}</pre>";

    private static HtmlSanitizer CreateSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Elements, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(["href", "title", "start"], StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto"], StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
        });
        sanitizer.PostProcessNode += (_, processed) =>
        {
            if (processed.Node is AngleSharp.Html.Dom.IHtmlAnchorElement link)
                link.SetAttribute("rel", "nofollow ugc noopener");
        };
        return sanitizer;
    }
}
