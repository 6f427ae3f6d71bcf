using Microsoft.AspNetCore.Mvc;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments.Searching;

namespace PsyLit.Web.Pages.Search.Scopes;

/// <summary><c>&lt;vc:scope text="trkb" records="12" /&gt;</c>: the switch above the records found, with the number of comments.</summary>
public sealed class ScopeViewComponent(CommentSearch comments) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string text, int records) => View(
        "~/Pages/Search/Scopes/_Scope.cshtml",
        new ScopeView(text, records, await comments.CountAsync(text, Visitor.Of(UserClaimsPrincipal), HttpContext.RequestAborted), IsComments: false));
}
