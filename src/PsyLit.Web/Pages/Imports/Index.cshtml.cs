using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Imports;
using PsyLit.Core.Imports.Desk;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Imports;

/// <summary>All imports, the latest first, whatever state they are in.</summary>
[Authorize(Policy = Role.Curator)]
public sealed class IndexModel(LibraryContext library, DeskWork work) : PageModel
{
    private const int PageSize = 50;

    private HashSet<long> _fetched = [];

    public IReadOnlyList<Import> Imports { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    // Not "page": that is Razor Pages' own name for the path of the page.
    [BindProperty(SupportsGet = true, Name = "sheet")]
    public string? Sheet { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Pager = Pager.For(Sheet, await library.Imports.CountAsync(cancellationToken), PageSize, number => $"/imports?sheet={number}");
        Imports = await library.Imports.AsNoTracking().Include(import => import.Account)
            .OrderByDescending(import => import.Id).Skip((Pager.Number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        // Only which they are: what was asked for may be thousands of identifiers.
        var shown = Imports.Select(import => import.Id).ToList();
        _fetched = await library.ImportFetches.Where(fetch => shown.Contains(fetch.ImportId)).Select(fetch => fetch.ImportId).ToHashSetAsync(cancellationToken);
    }

    /// <summary>How far an import is, in words; or how it ended when it is not worked on now.</summary>
    public string SentenceOf(Import import) =>
        work.PaceOf(import.Id) is { } pace ? ImportWords.Pace(pace) : ImportWords.Sentence(import, _fetched.Contains(import.Id));
}
