using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.SearchRecords;
using PsyLit.Web.Pages.Search;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.SearchRecords;

/// <summary>Asks for a title and keeps the search that its address holds as a search of record.</summary>
[Authorize]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class NewModel(RecordSearch searches) : PageModel
{
    public SearchAddress Address { get; private set; } = null!;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>Why it was not kept.</summary>
    public string? Problem { get; private set; }

    public void OnGet() => Address = SearchAddress.Read(Request.Query);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Address = SearchAddress.Read(Request.Query);
        var visitor = Visitor.Of(User);
        var (made, problem) = await searches.MakeAsync(visitor.AccountId!.Value, Name, Note, Address.Request with { Visitor = visitor }, Typography.Version, cancellationToken);
        if (made is not null)
            return Redirect($"/search-records/{made.Id}");

        Problem = problem;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
