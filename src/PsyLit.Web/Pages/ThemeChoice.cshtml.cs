using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages;

/// <summary>Keeps the theme and goes back to where the reader was.</summary>
/// <remarks>Without an antiforgery token on purpose: the worst a foreign site could do is to dim the lights, and pages stay free of a cookie.</remarks>
[IgnoreAntiforgeryToken]
public sealed class ThemeChoiceModel : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public IActionResult OnPost(string? theme, string? from)
    {
        if (theme is null || !Theme.All.Contains(theme))
        {
            return BadRequest();
        }

        Theme.Keep(Response, theme);
        return Url.IsLocalUrl(from) ? LocalRedirect(from) : Request.Headers.Accept.Contains("application/json") ? new NoContentResult() : Redirect("/");
    }
}
