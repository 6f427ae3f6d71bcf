using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.SearchRecords;
using PsyLit.Core.SearchRecords.Reporting;
using PsyLit.Web.Pages.Search;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.SearchRecords;

/// <summary>A search of record as a report, and compared with today when <c>run=again</c> asks for it.</summary>
public sealed class DetailsModel(LibraryContext library, RunAgain again) : PageModel
{
    public SearchRecord Record { get; private set; } = null!;

    public IReadOnlyList<ReportItem> Report { get; private set; } = [];

    /// <summary>What it finds now; null when nobody asked.</summary>
    public Comparison? Comparison { get; private set; }

    /// <summary>The same strategy on the search page.</summary>
    public string SearchPage => SearchAddress.Of(Core.SavedSearches.SearchState.Request(Record.Text, Record.Filters)).ToString();

    public async Task<IActionResult> OnGetAsync(long id, string? run, CancellationToken cancellationToken)
    {
        if (await library.SearchRecords.AsNoTracking().Include(record => record.Account).SingleOrDefaultAsync(record => record.Id == id, cancellationToken) is not { } record)
            return NotFound();
        Record = record;
        Report = PrismaReport.Of(record, SearchRecordExports.SiteOf(Request));
        if (run == "again")
            Comparison = await again.CompareAsync(record, Visitor.Of(User), Typography.Version, cancellationToken);
        return Page();
    }
}
