using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Drafts;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Drafts;

/// <summary>Everything the visitor has begun to write and not posted, each with the way back to its form.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class IndexModel(KeptDrafts drafts) : PageModel
{
    public IReadOnlyList<Draft> Drafts { get; private set; } = [];

    private Visitor Visitor => Visitor.Of(User);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Drafts = await drafts.OfAsync(Visitor.AccountId!.Value, cancellationToken);

    /// <param name="discard">The draft.</param>
    /// <param name="back">Where the button stood; null for the form that the draft is of.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task<IActionResult> OnPostDiscardAsync(Guid discard, string? back, CancellationToken cancellationToken)
    {
        if (await drafts.DiscardAsync(discard, Visitor, cancellationToken) is not { } draft)
            return NotFound();
        this.Say("Your unfinished text is put away.", $"/drafts?handler=Restore&id={discard}");
        return LocalRedirect(Url.IsLocalUrl(back) ? back : draft.Address);
    }

    public async Task<IActionResult> OnPostRestoreAsync([FromQuery] Guid id, CancellationToken cancellationToken) =>
        await drafts.RestoreAsync(id, Visitor, cancellationToken) is { } draft ? LocalRedirect(DraftAddress.With(draft.Address, id)) : NotFound();
}
