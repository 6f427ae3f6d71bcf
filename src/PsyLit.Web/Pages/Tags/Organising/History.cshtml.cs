using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Tags;
using PsyLit.Core.Tags.Organising;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Tags.Organising;

/// <summary>What curators did to tags, the newest first; who may do such things takes it back here.</summary>
[EnableRateLimiting(PostingLimits.Post)]
public sealed class HistoryModel(LibraryContext library, UndoTagChange undo) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<TagHistoryRow> Rows { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public bool MayUndo => Visitor.Of(User).MayOrganise();

    /// <param name="page">Counted from 1; anything else shows the nearest page there is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task OnGetAsync([FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        Pager = Pager.For(page, await library.TagChanges.CountAsync(cancellationToken), PageSize, number => $"/tags/history?page={number}");
        Rows = await library.TagChanges.AsNoTracking().OrderByDescending(change => change.Id).Skip((Pager.Number - 1) * PageSize).Take(PageSize)
            .Select(change => new TagHistoryRow(change, change.Account!.UserName!, library.Tags.Where(tag => tag.Id == change.TagId).Select(tag => tag.Name).FirstOrDefault()))
            .ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostUndoAsync([FromQuery] long id, CancellationToken cancellationToken)
    {
        if (!MayUndo)
            return Visitor.Of(User).AccountId is null ? Challenge() : Forbid();
        this.Say(await undo.RunAsync(id, cancellationToken) ?? "It is as it was before.");
        return Redirect("/tags/history");
    }
}
