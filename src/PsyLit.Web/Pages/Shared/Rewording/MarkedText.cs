using Microsoft.AspNetCore.Html;
using PsyLit.Core.Search.Results;

namespace PsyLit.Web.Pages.Shared.Rewording;

/// <summary>A text as it was typed, tags and all, with <c>mark</c> around words.</summary>
public static class MarkedText
{
    /// <summary>The text as HTML; line breaks stay line breaks where the style sheet says so.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="marks">Spans of it in UTF-16 units, in order, none overlapping another.</param>
    public static IHtmlContent Render(string text, IReadOnlyList<SearchMark> marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(marks);
        var html = new HtmlContentBuilder();
        var at = 0;
        foreach (var mark in marks)
        {
            html.Append(text[at..mark.Start]).AppendHtml("<mark>").Append(text[mark.Start..mark.End]).AppendHtml("</mark>");
            at = mark.End;
        }

        return html.Append(text[at..]);
    }
}
