using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Moderation.Decisions;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Moderation.Queue;

/// <summary>What waits for moderators, and what they have decided.</summary>
[Authorize(Policy = Role.Moderator)]
public sealed class IndexModel(LibraryContext library, WaitingCases queue, CaseReading cases) : PageModel
{
    private const int PageSize = 25;

    public IReadOnlyList<CaseRow> Cases { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    /// <summary><c>decided</c> shows what was decided; anything else what waits.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    // Not "page": that is Razor Pages' own name for the path of the page.
    [BindProperty(SupportsGet = true, Name = "sheet")]
    public string? Sheet { get; set; }

    public bool AreWaiting => Show != "decided";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var total = AreWaiting ? await queue.WaitingAsync(cancellationToken) : await library.ModerationCases.CountAsync(one => one.ClosedAt != null, cancellationToken);
        Pager = Pager.For(Sheet, total, PageSize, sheet => $"/moderation?sheet={sheet}{(AreWaiting ? "" : "&show=decided")}");
        Cases = await cases.RowsAsync(await queue.PageAsync(AreWaiting, (Pager.Number - 1) * PageSize, PageSize, cancellationToken), Visitor.Of(User), cancellationToken);
    }
}
