using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Duplicates.Deciding;
using PsyLit.Core.Duplicates.Finding;
using PsyLit.Core.Duplicates.Merging;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Duplicates;

/// <summary>Records that may be one work, the surest first; several can be merged at once.</summary>
[Authorize(Policy = Role.Curator)]
[EnableRateLimiting(PostingLimits.Choose)]
public sealed class IndexModel(LibraryContext library, MergePairs merge) : PageModel
{
    private const int PageSize = 25;

    public int Total { get; private set; }

    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<QueueEntry> Entries { get; private set; } = [];

    /// <summary><c>duplicates</c> or <c>versions</c>; anything else shows both.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary><c>all</c> when everything on the page is to be ticked.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Tick { get; set; }

    // Not "page": that is Razor Pages' own name for the path of the page.
    [BindProperty(SupportsGet = true, Name = "sheet")]
    public string? Sheet { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var open = OpenPairs.WithArticles(library);
        open = Show switch
        {
            "duplicates" => open.Where(pair => !pair.Pair.Reason.StartsWith(DuplicateRules.Version)),
            "versions" => open.Where(pair => pair.Pair.Reason.StartsWith(DuplicateRules.Version)),
            _ => open,
        };
        Total = await open.CountAsync(cancellationToken);
        Pager = Pager.For(Sheet, Total, PageSize, number => AddressOf(Show, number));
        Entries = await open.OrderByDescending(pair => pair.Pair.Score).ThenBy(pair => pair.Pair.Id)
            .Skip((Pager.Number - 1) * PageSize).Take(PageSize)
            .Select(pair => new QueueEntry(
                pair,
                new PairSide(pair.First.Journal!.Name, pair.First.Comments.Count(comment => comment.DeletedAt == null)),
                new PairSide(pair.Second.Journal!.Name, pair.Second.Comments.Count(comment => comment.DeletedAt == null))))
            .ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(long[] pair, CancellationToken cancellationToken)
    {
        var merged = await merge.RunAsync([.. pair.Take(PageSize)], Visitor.Of(User).AccountId, cancellationToken);
        var left = pair.Length - merged.Count;
        TempData["Message"] = pair.Length == 0
            ? "Tick the pairs to merge first."
            : $"{Typography.Count(merged.Count, "pair", "pairs")} merged.{(left > 0 ? $" {Typography.Count(left)} left: a record of it has gone into another one." : "")}";
        TempData["Undo"] = merged.Count > 0 ? $"/duplicates/merged?handler=Unmerge&entries={string.Join(',', merged)}" : null;
        return Redirect(AddressOf(Show, 1));
    }

    /// <summary>The address of a state of the page.</summary>
    public static string AddressOf(string? show, int sheet, bool tickAll = false)
    {
        var query = QueryString.Empty;
        query = string.IsNullOrEmpty(show) ? query : query.Add("show", show);
        query = sheet <= 1 ? query : query.Add("sheet", $"{sheet}");
        return "/duplicates" + (tickAll ? query.Add("tick", "all") : query);
    }
}
