using Microsoft.AspNetCore.Mvc;
using PsyLit.Core.Accounts;
using PsyLit.Core.Feeds;

namespace PsyLit.Web.Pages.Feeds;

/// <summary><c>&lt;vc:own-feeds /&gt;</c>: the section "Feeds" of the profile, with the key of private feeds.</summary>
public sealed class OwnFeedsViewComponent(FeedKeys keys) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(
        "~/Pages/Feeds/_OwnFeeds.cshtml",
        (User.Identity!.Name!, await keys.OfAsync(Visitor.Of(UserClaimsPrincipal).AccountId!.Value, HttpContext.RequestAborted)));
}
