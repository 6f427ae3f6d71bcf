using System.Globalization;
using System.Net;
using System.Text;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Annotations.Exporting;

/// <summary>Annotations as one page of HTML that needs nothing else, for reading and printing.</summary>
internal static class HtmlDocument
{
    private const string Look = """
        body { max-width: 42em; margin: 2em auto; padding: 0 1em; font: 1.06em/1.55 Charter, "Bitstream Charter", Cambria, Georgia, serif; color-scheme: light dark; }
        h2 { margin: 2.5em 0 0.2em; font-size: 1.15em; } blockquote { margin: 1.5em 0 0.5em; padding-left: 0.8em; border-left: 3px solid teal; }
        .facts, .citation { font-size: 0.85em; opacity: 0.8; } article { break-inside: avoid; }
        """;

    public static string Write(AnnotationDocument document)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Annotations by {Text(document.Owner)}</title>
            <style>
            {Look}
            </style></head>
            <body>
            <h1>Annotations by {Text(document.Owner)}</h1>
            <p>{Typography.Count(document.Annotations.Count, "annotation", "annotations")}, taken from {Link(document.Site, document.Site)} on {Typography.Day(document.Exported)}.</p>

            """);
        foreach (var ofRecord in document.Annotations.GroupBy(annotation => annotation.Record))
        {
            page.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{Link(ofRecord.Key.Address, ofRecord.Key.Title)}</h2>\n<p class=\"citation\">{Text(ofRecord.Key.Citation)}</p>\n");
            foreach (var annotation in ofRecord)
                Add(page, annotation);
            page.Append("</section>\n");
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void Add(StringBuilder page, ExportedAnnotation annotation)
    {
        page.Append(CultureInfo.InvariantCulture, $"<article>\n<blockquote>{Text(annotation.Quote)}</blockquote>\n<p><strong>{annotation.Kind}</strong>");
        if ((annotation.Tag ?? annotation.Concept) is { } named)
            page.Append(CultureInfo.InvariantCulture, $": {Text(named)}");
        page.Append(CultureInfo.InvariantCulture, $"</p>\n{annotation.NoteHtml}\n<p class=\"facts\">In {annotation.Section} · {Link(annotation.Address, Typography.Day(annotation.Written))} · {Text(annotation.Group ?? annotation.Visibility)} · {annotation.Standing}</p>\n</article>\n");
    }

    private static string Link(string address, string text) => $"<a href=\"{Text(address)}\">{Text(text)}</a>";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
