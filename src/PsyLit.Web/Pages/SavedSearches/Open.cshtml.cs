using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.SavedSearches;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.SavedSearches;

/// <summary>Leads to the results of a saved search and notes the look; renaming, deleting and bringing back are posted here. One of somebody else is not there.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class OpenModel(SavedSearchList list) : PageModel
{
    private long AccountId => Visitor.Of(User).AccountId!.Value;

    /// <param name="id">The search.</param>
    /// <param name="first"><c>new</c> for the last added first; else the order that was saved.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IActionResult> OnGetAsync(long id, string? first, CancellationToken cancellationToken)
    {
        if (await list.FindAsync(AccountId, id, cancellationToken) is not { } search)
            return NotFound();
        // What a browser fetches ahead nobody has looked at yet.
        if (HttpContext.IsFetchedAhead())
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        await list.LookAsync(AccountId, id, cancellationToken);
        Response.Headers.CacheControl = "no-store";
        return Redirect(SavedSearchRow.ResultsOf(search, newestFirst: first == "new"));
    }

    public async Task<IActionResult> OnPostRenameAsync(long id, string? name, CancellationToken cancellationToken)
    {
        if (await list.FindAsync(AccountId, id, cancellationToken) is null)
            return NotFound();
        TempData["Message"] = await list.RenameAsync(AccountId, id, name, cancellationToken) ?? $"Renamed to “{name!.Trim()}”.";
        return Redirect("/searches");
    }

    public async Task<IActionResult> OnPostDeleteAsync(long id, CancellationToken cancellationToken)
    {
        if (await list.FindAsync(AccountId, id, cancellationToken) is not { } search || !await list.DeleteAsync(AccountId, id, cancellationToken))
            return NotFound();
        (TempData["Message"], TempData["Undo"]) = ($"“{search.Name}” deleted.", $"/searches/{id}?handler=Restore");
        return Redirect("/searches");
    }

    public async Task<IActionResult> OnPostRestoreAsync(long id, CancellationToken cancellationToken)
    {
        if (!await list.RestoreAsync(AccountId, id, cancellationToken))
            return NotFound();
        TempData["Message"] = "The search is back.";
        return Redirect("/searches");
    }
}
