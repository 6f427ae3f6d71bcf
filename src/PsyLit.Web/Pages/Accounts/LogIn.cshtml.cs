using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Accounts;

[EnableRateLimiting(PostingLimits.LogIn)]
public sealed class LogInModel(LogIn logIn) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Your name is missing.")]
    public string Name { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Your password is missing.")]
    public string Password { get; set; } = "";

    [BindProperty]
    public bool StayLoggedIn { get; set; }

    public void OnGet() => ModelState.Clear();

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid)
        {
            if (await logIn.RunAsync(Name, Password, StayLoggedIn))
                return LocalRedirect(Url.LocalOrHome(ReturnUrl));

            ModelState.AddModelError("", LogIn.Refusal);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
