using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.SavedSearches;
using PsyLit.Web.Pages.Search;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.SavedSearches;

/// <summary>Asks for a name and saves the search that its address holds, as the search page's own address does.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class NewModel(SavedSearchList list) : PageModel
{
    public SearchAddress Address { get; private set; } = null!;

    /// <summary>The name typed, or null for the one it gets by itself.</summary>
    public string? Name { get; private set; }

    /// <summary>Why it was not saved.</summary>
    public string? Problem { get; private set; }

    public void OnGet() => Address = SearchAddress.Read(Request.Query);

    public async Task<IActionResult> OnPostAsync(string? name, CancellationToken cancellationToken)
    {
        Address = SearchAddress.Read(Request.Query);
        var visitor = Visitor.Of(User);
        var (saved, problem) = await list.AddAsync(visitor.AccountId!.Value, name, Address.Request with { Visitor = visitor }, cancellationToken);
        if (saved is null)
        {
            (Name, Problem) = (name, problem);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        (TempData["Message"], TempData["Undo"]) = ($"Saved “{saved.Name}”. Your saved searches say what comes in for it from now on.", $"/searches/{saved.Id}?handler=Delete");
        return Redirect(Address.ToString());
    }
}
