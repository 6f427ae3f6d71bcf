using Microsoft.AspNetCore.Mvc.Rendering;
using PsyLit.Web.Pages.Shared.Entries;

namespace PsyLit.Web.Pages.Selection;

/// <summary>Puts boxes before the records of a list. The page has the bar (<c>_Bar.cshtml</c>), <c>selection.css</c> and <c>selection.js</c>.</summary>
public static class Ticks
{
    /// <summary>The entry with its box.</summary>
    public static async Task<ArticleEntry> WithTickAsync(this IHtmlHelper html, ArticleEntry entry)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(entry);
        return entry with { Head = await html.PartialAsync("~/Pages/Selection/_Tick.cshtml", entry) };
    }
}
