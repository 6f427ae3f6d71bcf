using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Accounts.Programs;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Accounts.Programs;

/// <summary>The access tokens of an account: makes them, shows each once, takes them back.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class TokensModel(AccessTokens tokens) : PageModel
{
    public IReadOnlyList<AccessToken> Tokens { get; private set; } = [];

    /// <summary>The token made just now; null otherwise. It is on no other answer.</summary>
    public string? Made { get; private set; }

    public string? Problem { get; private set; }

    [BindProperty]
    public string? Name { get; set; }

    private long AccountId => Visitor.Of(User).AccountId!.Value;

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (Made, Problem) = await tokens.MakeAsync(AccountId, Name, cancellationToken);
        if (Problem is null)
            (Name, _) = (null, ModelState.Remove(nameof(Name)));
        else
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await ShowAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(long id, CancellationToken cancellationToken)
    {
        if (!await tokens.RevokeAsync(AccountId, id, cancellationToken))
            return NotFound();
        TempData["Message"] = "The token was taken back. Programs that have it are strangers from now on.";
        return Redirect("/account/tokens");
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        Tokens = await tokens.OfAsync(AccountId, cancellationToken);
    }
}
