using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core.Accounts;
using PsyLit.Core.Imports;
using PsyLit.Core.Imports.Desk;
using PsyLit.Web.Pages.PubMed;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Imports;

/// <summary>One import, whatever state it is in: being fetched, being looked through, to be decided, running, or its report.</summary>
[Authorize(Policy = Role.Curator)]
[EnableRateLimiting(PostingLimits.Post)]
public sealed class DetailsModel(ImportView view, ImportDesk desk, TrialChoices choices, PubMedOrders orders) : PageModel
{
    // How often a page without scripts asks again, in seconds.
    private const int RefreshEvery = 3;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public ImportOutcome? Outcome { get; set; }

    // Not "page": that is Razor Pages' own name for the path of the page.
    [BindProperty(SupportsGet = true, Name = "sheet")]
    public string? Sheet { get; set; }

    /// <summary>True when the page shall come anew by itself while something moves: where no script listens.</summary>
    [BindProperty(SupportsGet = true, Name = "refresh")]
    public bool Refreshes { get; set; }

    public ImportView View => view;

    /// <summary>Why the last action was not done; null when nothing is wrong.</summary>
    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !await view.LoadAsync(Id, Outcome, Sheet, cancellationToken))
            return NotFound();

        if (Refreshes && ImportWords.IsLive(view.Import))
            Response.Headers["Refresh"] = RefreshEvery.ToString(CultureInfo.InvariantCulture);
        return Page();
    }

    public async Task<IActionResult> OnPostStartAsync(int[] shown, int[] take, CancellationToken cancellationToken)
    {
        await choices.ChooseAsync(Id, shown, take, cancellationToken);
        return await DoneAsync(await desk.StartAsync(Id, cancellationToken: cancellationToken), cancellationToken);
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellationToken) =>
        await DoneAsync(await desk.DiscardAsync(Id, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken) =>
        await DoneAsync(await desk.CancelAsync(Id, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostFetchAgainAsync(CancellationToken cancellationToken) =>
        await DoneAsync(await orders.FetchAgainAsync(Id, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostCheckAgainAsync(string? format, string? encoding, CancellationToken cancellationToken) =>
        await DoneAsync(await desk.CheckAgainAsync(Id, Named(format), Named(encoding), cancellationToken), cancellationToken);

    private static string? Named(string? choice) => string.IsNullOrEmpty(choice) ? null : choice;

    private async Task<IActionResult> DoneAsync(string? problem, CancellationToken cancellationToken)
    {
        if (problem is null)
            return Redirect($"/imports/{Id}{(Refreshes ? "?refresh=true" : "")}");
        if (!await view.LoadAsync(Id, Outcome, Sheet, cancellationToken))
            return NotFound();

        Problem = problem;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
