using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.ReadingList;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Pages.Shared.Entries;

namespace PsyLit.Web.Pages.ReadingList;

/// <summary>The visitor's reading list, what was marked last first.</summary>
[Authorize]
public sealed class IndexModel(ReadingMarks marks, ArticleList articles) : PageModel
{
    private const int PageSize = 50;

    /// <summary>What is shown: <c>unread</c>, <c>reading</c>, <c>read</c>, <c>starred</c>; null for the whole list.</summary>
    public string? Show { get; private set; }

    /// <summary>How many records there are by what can be shown.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    /// <summary>The records shown with their marks.</summary>
    public IReadOnlyList<(ArticleEntry Entry, ReadingMark Mark)> Records { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    /// <summary>The list's address, by which all of it can be selected.</summary>
    public string Address => "/reading-list" + (Show is null ? "" : QueryString.Create("show", Show));

    public async Task OnGetAsync(string? show, [FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        var all = marks.Of(Visitor.Of(User).AccountId!.Value).Where(mark => mark.Article.MergedIntoId == null);
        var counted = await all.GroupBy(mark => mark.State).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        Counts = ReadingStates.All.ToDictionary(state => state.Name, state => counted.Find(one => one.Key == state.State)?.Count ?? 0)
            .Append(new("starred", await all.CountAsync(mark => mark.IsStarred, cancellationToken))).ToDictionary();
        Show = show is not null && Counts.ContainsKey(show) ? show : null;
        var shown = ReadingListQuery.Shown(all, Show);
        Pager = Pager.For(page, await shown.CountAsync(cancellationToken), PageSize, number => $"/reading-list?{(Show is null ? "" : $"show={Show}&")}page={number}");
        var rows = await shown.AsNoTracking().OrderByDescending(mark => mark.ChangedAt).ThenBy(mark => mark.ArticleId)
            .Skip((Pager.Number - 1) * PageSize).Take(PageSize).ToDictionaryAsync(mark => mark.ArticleId, cancellationToken);
        Records = [.. (await articles.InOrderAsync([.. rows.Keys], cancellationToken)).Select(entry => (entry, rows[entry.ArticleId]))];
    }
}
