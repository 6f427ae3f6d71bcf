using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Accounts;

namespace PsyLit.Web.Pages.Comments.Writing;

/// <summary>Where a writer goes whose text was kept because it could not be stored in their name.</summary>
internal static class DraftRedirect
{
    /// <summary>A guest goes to log in and from there to the box; who is logged in, but sent a form opened before that, goes to the box at once.</summary>
    /// <param name="page">The page that took the text.</param>
    /// <param name="visitor">Who sent it.</param>
    /// <param name="boxAddress">The local address at which the text stands in the box again.</param>
    public static IActionResult KeepDraft(this PageModel page, Visitor visitor, string boxAddress)
    {
        if (visitor.AccountId is null)
            return new RedirectResult("/account/log-in" + QueryString.Create("returnUrl", boxAddress));

        page.TempData["Message"] = "You logged in after this form was opened, so it was not sent yet. What you wrote stands in the box; send it again.";
        return new LocalRedirectResult(boxAddress);
    }
}
