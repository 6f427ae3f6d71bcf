using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Accounts;

namespace PsyLit.Web.Pages.Accounts;

public sealed class LogOutModel(SignInManager<Account> logIns) : PageModel
{
    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? Page() : Redirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await logIns.SignOutAsync();
        TempData["Message"] = "You are logged out.";
        return Redirect("/");
    }
}
