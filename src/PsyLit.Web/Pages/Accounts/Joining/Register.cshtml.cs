using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Accounts.Joining;

[EnableRateLimiting(PostingLimits.Register)]
public sealed class RegisterModel(CreateAccount create, SignInManager<Account> logIns) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public NewAccount Form { get; set; } = new();

    public void OnGet() => ModelState.Clear();

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid)
        {
            var (account, result) = await create.RunAsync(Form.Name, Form.Email, Form.Password, Role.Annotator);
            if (result.Succeeded)
            {
                await logIns.SignInAsync(account, isPersistent: false);
                TempData["Message"] = $"Welcome, {account.UserName}. You can comment and tag now.";
                return LocalRedirect(Url.LocalOrHome(ReturnUrl));
            }

            NewAccount.Explain(ModelState, result);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
