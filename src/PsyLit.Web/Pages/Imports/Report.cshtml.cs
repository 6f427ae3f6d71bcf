using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Imports;

namespace PsyLit.Web.Pages.Imports;

/// <summary>What became of each record of an imported file.</summary>
[Authorize(Policy = Role.Curator)]
public sealed class ReportModel(LibraryContext library) : PageModel
{
    private const int PageSize = 100;

    public Import Import { get; private set; } = null!;

    /// <summary>The entries of this page: rejected first, then remarks, then the rest in the order of the file.</summary>
    public IReadOnlyList<ImportEntry> Entries { get; private set; } = [];

    /// <summary>How many entries there are of each outcome.</summary>
    public IReadOnlyDictionary<ImportOutcome, int> Counts { get; private set; } = new Dictionary<ImportOutcome, int>();

    [BindProperty(SupportsGet = true)]
    public ImportOutcome? Outcome { get; set; }

    // Not "page": that is Razor Pages' own name for the path of the page.
    [BindProperty(SupportsGet = true, Name = "sheet")]
    public int Number { get; set; } = 1;

    public bool HasNext { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        var import = await library.Imports.AsNoTracking().Include(i => i.Account).SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (import is null || !ModelState.IsValid || Number is < 1 or > 1_000_000)
            return NotFound();

        Import = import;
        Counts = await library.ImportEntries.Where(entry => entry.ImportId == id)
            .GroupBy(entry => entry.Outcome)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);
        var entries = await library.ImportEntries.AsNoTracking()
            .Where(entry => entry.ImportId == id && (Outcome == null || entry.Outcome == Outcome))
            .OrderByDescending(entry => entry.Outcome == ImportOutcome.Rejected)
            .ThenByDescending(entry => entry.Outcome == ImportOutcome.Remark)
            .ThenBy(entry => entry.Line).ThenBy(entry => entry.Id)
            .Skip((Number - 1) * PageSize).Take(PageSize + 1)
            .ToListAsync(cancellationToken);
        HasNext = entries.Count > PageSize;
        Entries = [.. entries.Take(PageSize)];
        return Page();
    }
}
