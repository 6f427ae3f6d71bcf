using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Articles;
using PsyLit.Core.Duplicates.Merging;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Duplicates;

/// <summary>The log of merges, the latest first; each can be taken back.</summary>
[Authorize(Policy = Role.Curator)]
[EnableRateLimiting(PostingLimits.Choose)]
public sealed class MergedModel(LibraryContext library, UnmergeArticles unmerge) : PageModel
{
    private const int PageSize = 50;
    private const int MostAtOnce = 100;

    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<MergerRow> Rows { get; private set; } = [];

    // Not "page": that is Razor Pages' own name for the path of the page.
    [BindProperty(SupportsGet = true, Name = "sheet")]
    public string? Sheet { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Pager = Pager.For(Sheet, await library.Mergers.CountAsync(cancellationToken), PageSize, number => $"/duplicates/merged?sheet={number}");
        var articles = library.Articles.IgnoreQueryFilters([ArticleFilters.MergedAway]);
        Rows = await library.Mergers.AsNoTracking().OrderByDescending(merger => merger.Id)
            .Skip((Pager.Number - 1) * PageSize).Take(PageSize)
            .Select(merger => new MergerRow
            {
                Merger = merger,
                KeptTitle = articles.Where(article => article.Id == merger.KeptArticleId).Select(article => article.Title).First(),
                MergedTitle = articles.Where(article => article.Id == merger.MergedArticleId).Select(article => article.Title).First(),
                By = library.Users.Where(account => account.Id == merger.AccountId).Select(account => account.UserName).FirstOrDefault(),
                UndoneBy = library.Users.Where(account => account.Id == merger.UndoneByAccountId).Select(account => account.UserName).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
    }

    /// <param name="entries">Numbers of entries of the log with commas between them; taken back from the last to the first.</param>
    /// <param name="cancellationToken">Stops between two merges.</param>
    public async Task<IActionResult> OnPostUnmergeAsync(string? entries, CancellationToken cancellationToken)
    {
        var ids = (entries ?? "").Split(',').Select(text => long.TryParse(text, out var id) ? id : 0).Where(id => id > 0).Take(MostAtOnce).OrderDescending();
        var (undone, sentences) = (0, new List<string>());
        foreach (var id in ids)
        {
            var result = await unmerge.RunAsync(id, Visitor.Of(User).AccountId, cancellationToken);
            undone += result.Problem is null ? 1 : 0;
            if (result.Problem is { } problem)
                sentences.Add(problem);
            else if (result.LeftAsTheyAre.Count > 0)
                sentences.Add($"Changed since the merge, and left as they are: {string.Join(", ", result.LeftAsTheyAre)}.");
        }

        var done = undone > 0 ? $"{Typography.Count(undone, "merge", "merges")} taken back; the records are as they were, and what was written since stays with the one that stayed." : "Nothing was taken back.";
        TempData["Message"] = string.Join(' ', sentences.Distinct().Prepend(done));
        return Redirect("/duplicates/merged");
    }
}
