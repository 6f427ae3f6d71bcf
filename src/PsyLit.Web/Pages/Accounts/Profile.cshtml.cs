using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Web.Pages.Drafts;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Accounts;

/// <summary>A person's own page: name, password, and what they have written.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.LogIn)]
public sealed class ProfileModel(UserManager<Account> accounts, SignInManager<Account> logIns, OwnWritings writings, ChangeAbout change, OwnDrafts drafts) : PageModel
{
    public string Name { get; private set; } = "";

    public IEnumerable<string> Roles { get; private set; } = [];

    public OwnWritings Writings => writings;

    [BindProperty]
    [StringLength(AccountRules.MaxAboutLength, ErrorMessage = "At most {1} characters.")]
    public string? About { get; set; }

    [BindProperty]
    public string? OldPassword { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await accounts.GetUserAsync(User) is { } account ? await ShowAsync(account, cancellationToken) : Challenge();

    public async Task<IActionResult> OnPostAboutAsync(CancellationToken cancellationToken)
    {
        if (await accounts.GetUserAsync(User) is not { } account)
            return Challenge();
        if (!ModelState.IsValid)
            return await ShowAsync(account, cancellationToken);

        var result = await change.RunAsync(account, About, drafts.Posted, cancellationToken);
        if (result.Succeeded)
            drafts.TellPosted();
        return await DoneAsync(account, nameof(About), result, "Saved.", cancellationToken);
    }

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancellationToken)
    {
        if (await accounts.GetUserAsync(User) is not { } account)
            return Challenge();

        About = account.About;
        var result = await accounts.ChangePasswordAsync(account, OldPassword ?? "", NewPassword ?? "");
        return await DoneAsync(account, nameof(NewPassword), result, "Your password is changed. Other devices are logged out.", cancellationToken);
    }

    private async Task<IActionResult> DoneAsync(Account account, string field, IdentityResult result, string message, CancellationToken cancellationToken)
    {
        if (!result.Succeeded)
        {
            foreach (var error in result.Errors)
                ModelState.AddModelError(error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(OldPassword) : field, error.Description);
            return await ShowAsync(account, cancellationToken);
        }

        await logIns.RefreshSignInAsync(account);
        TempData["Message"] = message;
        return Redirect("/account/profile");
    }

    private async Task<IActionResult> ShowAsync(Account account, CancellationToken cancellationToken)
    {
        Name = account.UserName ?? "";
        Roles = await accounts.GetRolesAsync(account);
        if (ModelState.IsValid)
            About = account.About;
        else
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await writings.ReadAsync(account.Id, cancellationToken);
        return Page();
    }
}
