using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.PubMed;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.PubMed;

/// <summary>A curator's own address and API key for PubMed. The key is stored encrypted and never sent back.</summary>
[Authorize(Policy = Role.Curator)]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class AccessModel(PubMedCallers callers) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>A new key; blank to keep the one stored.</summary>
    [BindProperty]
    public string? Key { get; set; }

    public bool HasKey { get; private set; }

    public string? Problem { get; private set; }

    private long AccountId => Visitor.Of(User).AccountId!.Value;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        (Email, HasKey) = await callers.DescribeAsync(AccountId, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Problem = Find();
        if (Problem is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            (_, HasKey) = await callers.DescribeAsync(AccountId, cancellationToken);
            // What was typed is a secret and must not stand in the page.
            ModelState.Remove(nameof(Key));
            Key = null;
            return Page();
        }

        await callers.SaveAsync(AccountId, Email, Key, cancellationToken);
        TempData["Message"] = "Saved.";
        return Redirect("/pubmed/access");
    }

    public async Task<IActionResult> OnPostRemoveKeyAsync(CancellationToken cancellationToken)
    {
        await callers.RemoveKeyAsync(AccountId, cancellationToken);
        TempData["Message"] = "The API key is removed.";
        return Redirect("/pubmed/access");
    }

    private string? Find() => this switch
    {
        { Email: { Length: > 0 } email } when email.Length > 200 || email.Count(c => c == '@') != 1 || email.Any(char.IsWhiteSpace) => "This does not look like an e-mail address.",
        { Key: { Length: > 0 } key } when key.Trim().Length > PubMedCaller.MaxKeyLength || !key.Trim().All(char.IsAsciiLetterOrDigit) => "An API key is up to 100 letters and digits.",
        _ => null,
    };
}
