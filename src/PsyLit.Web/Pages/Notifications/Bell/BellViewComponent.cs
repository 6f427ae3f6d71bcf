using Microsoft.AspNetCore.Mvc;
using PsyLit.Core.Accounts;
using PsyLit.Core.Notifications.Reading;

namespace PsyLit.Web.Pages.Notifications.Bell;

/// <summary><c>&lt;vc:bell /&gt;</c>: the bell in the header with the number of unread notifications; for who is logged in.</summary>
public sealed class BellViewComponent(NotificationList notifications) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(
        "~/Pages/Notifications/Bell/_Bell.cshtml", await notifications.UnreadAsync(Visitor.Of(UserClaimsPrincipal).AccountId!.Value, HttpContext.RequestAborted));
}
