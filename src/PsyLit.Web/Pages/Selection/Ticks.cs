using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using PsyLit.Web.Pages.Shared.Entries;

namespace PsyLit.Web.Pages.Selection;

/// <summary>Puts boxes before the records of a list. The page has the bar (<c>_Bar.cshtml</c>), <c>selection.css</c> and <c>selection.js</c>.</summary>
public static class Ticks
{
    // Not a partial: a page of results has twenty of them, and each would be a view found and run for three tags.
    private const string Box = """
        <input type="hidden" name="shown" value="{0}" form="selection"><label class="tick"><input type="checkbox" name="take" value="{0}" form="selection" autocomplete="off"{1}><span class="visually-hidden">Select {2}</span></label>
        """;

    private static readonly HtmlString Checked = new(" checked");

    /// <summary>The entries, each with its box.</summary>
    public static async Task<IReadOnlyList<ArticleEntry>> WithTicksAsync(this IHtmlHelper html, IReadOnlyList<ArticleEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(entries);
        var selection = html.ViewContext.HttpContext.RequestServices.GetRequiredService<CurrentSelection>();
        var ticked = new List<ArticleEntry>(entries.Count);
        foreach (var entry in entries)
        {
            var isTicked = await selection.HasAsync(entry.ArticleId);
            ticked.Add(entry with { Head = new HtmlFormattableString(Box, entry.ArticleId, isTicked ? Checked : HtmlString.Empty, entry.Title) });
        }

        return ticked;
    }
}
