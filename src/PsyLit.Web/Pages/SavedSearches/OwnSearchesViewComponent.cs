using Microsoft.AspNetCore.Mvc;
using PsyLit.Core.Accounts;

namespace PsyLit.Web.Pages.SavedSearches;

/// <summary><c>&lt;vc:own-searches /&gt;</c>: the saved searches of who looks, for the start page; nothing for guests and for who has none.</summary>
public sealed class OwnSearchesViewComponent(SavedSearchRows rows) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        View("~/Pages/SavedSearches/_OwnSearches.cshtml", await rows.OfAsync(Visitor.Of(UserClaimsPrincipal), HttpContext.RequestAborted));
}
