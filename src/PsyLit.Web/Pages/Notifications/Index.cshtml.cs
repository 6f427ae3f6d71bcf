using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Notifications.Reading;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Notifications;

/// <summary>What happened that concerns who looks: unread, or all.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Choose)]
public sealed class IndexModel(NotificationList notifications) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<NotificationDay> Days { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    /// <summary>The largest number of an unread one on the page; null when none is unread.</summary>
    public long? LastUnread { get; private set; }

    /// <summary><c>all</c> shows read ones too.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    // Not "page": that is Razor Pages' own name for the path of the page.
    [BindProperty(SupportsGet = true, Name = "sheet")]
    public string? Sheet { get; set; }

    public bool ShowsAll => Show == "all";

    private long Me => Visitor.Of(User).AccountId!.Value;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var total = await notifications.CountAsync(Me, !ShowsAll, cancellationToken);
        Pager = Pager.For(Sheet, total, PageSize, sheet => $"/notifications?sheet={sheet}{(ShowsAll ? "&show=all" : "")}");
        var rows = await notifications.PageAsync(Me, !ShowsAll, (Pager.Number - 1) * PageSize, PageSize, cancellationToken);
        Days = NotificationDay.Of(rows);
        LastUnread = rows.Where(row => row.ReadAt is null).Max(row => (long?)row.Id);
    }

    public async Task<IActionResult> OnPostReadAsync(long id, CancellationToken cancellationToken)
    {
        await notifications.ReadAsync(Me, [id], cancellationToken);
        return Redirect("/notifications" + (ShowsAll ? "?show=all" : ""));
    }

    public async Task<IActionResult> OnPostReadAllAsync(long upTo, CancellationToken cancellationToken)
    {
        await notifications.ReadAllAsync(Me, upTo, cancellationToken);
        return Redirect("/notifications");
    }
}
