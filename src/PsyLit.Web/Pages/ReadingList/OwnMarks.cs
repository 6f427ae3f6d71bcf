using Microsoft.AspNetCore.Mvc.Rendering;
using PsyLit.Core.Accounts;
using PsyLit.Core.ReadingList;
using PsyLit.Web.Pages.Shared.Entries;

namespace PsyLit.Web.Pages.ReadingList;

/// <summary>Puts what a record is to the visitor below it in a list, with the buttons that change it; for a guest nothing. The page has <c>reading-list.css</c> and <c>reading-marks.js</c>.</summary>
public sealed class OwnMarks(ReadingMarks marks, IHttpContextAccessor accessor)
{
    private IReadOnlyDictionary<long, ReadingMark>? known;

    private HttpContext Context => accessor.HttpContext!;

    /// <summary>Reads the marks of all records of the page together.</summary>
    public async Task ReadAsync(IReadOnlyCollection<long> articleIds)
    {
        if (Visitor.Of(Context.User).AccountId is { } me)
            known = await marks.FindAsync(me, articleIds, Context.RequestAborted);
    }

    /// <summary>The entries, each with its buttons, once the marks have been read.</summary>
    public async Task<IReadOnlyList<ArticleEntry>> ShowAsync(IHtmlHelper html, IReadOnlyList<ArticleEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(entries);
        if (known is null)
            return entries;
        var shown = new List<ArticleEntry>(entries.Count);
        foreach (var entry in entries)
        {
            var here = $"{Context.Request.Path}{Context.Request.QueryString}#mark-{entry.ArticleId}";
            var control = new MarkControl(entry.ArticleId, known.GetValueOrDefault(entry.ArticleId), here, IsInList: true);
            shown.Add(entry with { Foot = await html.PartialAsync("~/Pages/ReadingList/_Mark.cshtml", control) });
        }

        return shown;
    }
}
