using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Accounts;
using PsyLit.Core.Notifications.Mail;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Notifications.Mail;

/// <summary>Where the link in a confirmation leads. Only its own account, logged in, confirms: programs that open links in messages do not.</summary>
[Authorize]
public sealed class ConfirmModel(MailTokens tokens, MailWishes wishes) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? token, CancellationToken cancellationToken)
    {
        if (tokens.ReadConfirm(token) is not { } confirmed || confirmed.AccountId != Visitor.Of(User).AccountId)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        await wishes.ConfirmAsync(confirmed.AccountId, confirmed.Address, cancellationToken);
        this.Say($"{confirmed.Address} is confirmed.");
        return Redirect("/notifications/settings");
    }
}
