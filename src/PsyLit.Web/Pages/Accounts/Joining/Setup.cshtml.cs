using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Accounts.Joining;

/// <summary>Makes the first administrator, for who holds the link printed at start.</summary>
[EnableRateLimiting(PostingLimits.Register)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SetupModel(FirstAdministrator first, SignInManager<Account> logIns) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public NewAccount Form { get; set; } = new();

    public bool IsValid { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return await ShowAsync(StatusCodes.Status200OK, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(StatusCodes.Status422UnprocessableEntity, cancellationToken);

        if (await first.CreateAsync(Token, Form.Name, Form.Email, Form.Password, cancellationToken) is var (account, result))
        {
            if (result.Succeeded)
            {
                await logIns.SignInAsync(account, isPersistent: false);
                TempData["Message"] = $"Welcome, {account.UserName}. You are the administrator of this library.";
                return Redirect("/");
            }

            NewAccount.Explain(ModelState, result);
        }

        return await ShowAsync(StatusCodes.Status422UnprocessableEntity, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(int statusCode, CancellationToken cancellationToken)
    {
        IsValid = await first.IsValidAsync(Token, cancellationToken);
        Response.StatusCode = IsValid ? statusCode : StatusCodes.Status410Gone;
        return Page();
    }
}
