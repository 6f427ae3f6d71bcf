using Microsoft.AspNetCore.Mvc;
using PsyLit.Core.Accounts;
using PsyLit.Core.Notifications;
using PsyLit.Core.Notifications.Watching;

namespace PsyLit.Web.Pages.Notifications.Watching;

/// <summary><c>&lt;vc:watch-button kind="Record" key="12" /&gt;</c>: how much who looks wants to be told of a thing; nothing for a guest.</summary>
public sealed class WatchButtonViewComponent(WatchList watches) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(WatchKind kind, string key) =>
        Visitor.Of(UserClaimsPrincipal).AccountId is { } me
            ? View("~/Pages/Notifications/Watching/_Button.cshtml", new WatchButton(kind, key, await watches.LevelAsync(me, kind, key, HttpContext.RequestAborted)))
            : Content("");
}
