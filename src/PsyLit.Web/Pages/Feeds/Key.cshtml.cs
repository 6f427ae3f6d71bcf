using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Feeds;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Feeds;

/// <summary>Renews the key of an account's private feeds; the profile shows it.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class KeyModel(FeedKeys keys) : PageModel
{
    public IActionResult OnGet() => Back();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await keys.RenewAsync(Visitor.Of(User).AccountId!.Value, cancellationToken);
        TempData["Message"] = "Your private feeds have new addresses. The old ones lead nowhere from now on.";
        return Back();
    }

    private RedirectResult Back() => Redirect("/account/profile#feeds");
}
