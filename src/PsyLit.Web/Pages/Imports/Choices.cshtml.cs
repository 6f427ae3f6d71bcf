using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Imports;
using PsyLit.Core.Imports.Desk;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Imports;

/// <summary>Keeps which records of a dry run are ticked, and leads back to its list; scripts get the new count instead.</summary>
[Authorize(Policy = Role.Curator)]
[EnableRateLimiting(PostingLimits.Choose)]
public sealed class ChoicesModel(TrialChoices choices) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public IActionResult OnGet() => Redirect($"/imports/{Id}");

    /// <param name="shown">The positions of the page that was sent.</param>
    /// <param name="take">Those of them that are ticked.</param>
    /// <param name="all">"all" or "none", for every record of the kind shown, on other pages too; null for those shown only.</param>
    /// <param name="outcome">The kind shown, and to go on with.</param>
    /// <param name="sheet">The page of the list to go on with.</param>
    /// <param name="cancellationToken">Gives up before anything is changed.</param>
    public async Task<IActionResult> OnPostAsync(
        int[] shown, int[] take, string? all, ImportOutcome? outcome, string? sheet, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return BadRequest();

        var leftOut = await choices.ChooseAsync(Id, shown, take, cancellationToken);
        if (leftOut is not null && all is "all" or "none")
            leftOut = await choices.ChooseAllAsync(Id, outcome, all == "all", cancellationToken);
        if (Request.GetTypedHeaders().Accept.Any(accept => accept.MediaType == "application/json"))
            return leftOut is null ? StatusCode(StatusCodes.Status409Conflict) : new JsonResult(new { leftOut });

        var kind = outcome is null ? "" : $"outcome={outcome.ToString()!.ToLowerInvariant()}&";
        return Redirect($"/imports/{Id}?{kind}sheet={(int.TryParse(sheet, out var number) ? number : 1)}#list");
    }
}
