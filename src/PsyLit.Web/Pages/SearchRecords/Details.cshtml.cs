using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.SearchRecords;
using PsyLit.Core.SearchRecords.Reporting;
using PsyLit.Web.Pages.Search;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.SearchRecords;

/// <summary>A search of record as a report, and compared with today when <c>run=again</c> asks for it.</summary>
[EnableRateLimiting(PostingLimits.Choose)]
public sealed class DetailsModel(LibraryContext library, RunAgain again, Withdrawing withdrawing) : PageModel
{
    public SearchRecord Record { get; private set; } = null!;

    public IReadOnlyList<ReportItem> Report { get; private set; } = [];

    /// <summary>What it finds now; null when nobody asked.</summary>
    public Comparison? Comparison { get; private set; }

    /// <summary>The same strategy on the search page.</summary>
    public string SearchPage => SearchAddress.Of(Core.SavedSearches.SearchState.Request(Record.Text, Record.Filters)).ToString();

    /// <summary>True when who looks may withdraw it or let it stand again.</summary>
    public bool MayWithdraw => Withdrawing.MayWithdraw(Visitor.Of(User), Record);

    public async Task<IActionResult> OnGetAsync(long id, string? run, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(id, cancellationToken))
            return NotFound();
        if (run == "again")
            Comparison = await again.CompareAsync(Record, Visitor.Of(User), Typography.Version, cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostWithdrawAsync(long id, string? reason, CancellationToken cancellationToken) => ChangeAsync(id, async () =>
    {
        if (await withdrawing.WithdrawAsync(id, reason, cancellationToken) is { } problem)
        {
            ModelState.AddModelError(nameof(reason), problem);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        this.Say("The search is withdrawn. It stays at this address, for reports that point to it.", $"/search-records/{id}?handler=reinstate");
        return Redirect($"/search-records/{id}");
    }, cancellationToken);

    public Task<IActionResult> OnPostReinstateAsync(long id, CancellationToken cancellationToken) => ChangeAsync(id, async () =>
    {
        await withdrawing.ReinstateAsync(id, cancellationToken);
        this.Say("The search stands again.");
        return Redirect($"/search-records/{id}");
    }, cancellationToken);

    private async Task<IActionResult> ChangeAsync(long id, Func<Task<IActionResult>> change, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(id, cancellationToken))
            return NotFound();
        return MayWithdraw ? await change() : User.Identity is { IsAuthenticated: true } ? Forbid() : Challenge();
    }

    private async Task<bool> ReadAsync(long id, CancellationToken cancellationToken)
    {
        if (await library.SearchRecords.AsNoTracking().Include(record => record.Account).SingleOrDefaultAsync(record => record.Id == id, cancellationToken) is not { } record)
            return false;
        Record = record;
        Report = PrismaReport.Of(record, SearchRecordExports.SiteOf(Request));
        return true;
    }
}
