using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.SavedSearches.History;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.SavedSearches;

/// <summary>The last searches of an account, with the numbers by which the search box knows them.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class HistoryModel(SearchHistory history) : PageModel
{
    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];

    /// <summary>True when searches are kept.</summary>
    public bool IsOn { get; private set; }

    private long AccountId => Visitor.Of(User).AccountId!.Value;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Entries = await history.OfAsync(AccountId, cancellationToken);
        IsOn = await history.IsOnAsync(AccountId, cancellationToken);
    }

    public async Task<IActionResult> OnPostClearAsync(CancellationToken cancellationToken)
    {
        await history.ClearAsync(AccountId, cancellationToken);
        TempData["Message"] = "Your search history is empty now.";
        return Redirect("/searches/history");
    }

    public async Task<IActionResult> OnPostSwitchAsync(bool on, CancellationToken cancellationToken)
    {
        await history.SwitchAsync(AccountId, on, cancellationToken);
        TempData["Message"] = on ? "Searches are kept from now on." : "Searches are kept no more. What is kept already stays until you clear it.";
        return Redirect("/searches/history");
    }
}
