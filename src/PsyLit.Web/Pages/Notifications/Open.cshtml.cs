using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Accounts;
using PsyLit.Core.Notifications.Reading;

namespace PsyLit.Web.Pages.Notifications;

/// <summary>Leads to what a notification is about, and counts it as read.</summary>
[Authorize]
public sealed class OpenModel(NotificationList notifications) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken) =>
        await notifications.OpenAsync(Visitor.Of(User).AccountId!.Value, id, cancellationToken) is { } row ? LocalRedirect(row.Path) : NotFound();
}
