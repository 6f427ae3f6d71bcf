using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Notifications.Mail;

namespace PsyLit.Web.Pages.Notifications.Mail;

/// <summary>Ends the e-mails to an account: by a button for people, and with one click from mail programs (RFC 8058), which post here without a log-in and without a form's token.</summary>
/// <remarks>The signed token in the address is what allows it. Opening the address changes nothing, as programs open links too.</remarks>
[IgnoreAntiforgeryToken]
public sealed class UnsubscribeModel(MailTokens tokens, MailWishes wishes) : PageModel
{
    public bool IsDone { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    public IActionResult OnGet() => tokens.ReadUnsubscribe(Token) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (tokens.ReadUnsubscribe(Token) is not { } accountId)
            return NotFound();
        await wishes.SetRhythmAsync(accountId, MailRhythm.Never, cancellationToken);
        IsDone = true;
        return Page();
    }
}
