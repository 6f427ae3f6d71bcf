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

    public IReadOnlyList<Import> Imports { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    // Not "page": that is Razor Pages' own name for the path of the page.
    [BindProperty(SupportsGet = true, Name = "sheet")]
    public string? Sheet { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Pager = Pager.For(Sheet, await library.Imports.CountAsync(cancellationToken), PageSize, number => $"/imports?sheet={number}");
        Imports = await library.Imports.AsNoTracking().Include(import => import.Account).Include(import => import.Fetch)
            .OrderByDescending(import => import.Id).Skip((Pager.Number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
    }

    /// <summary>How far an import is, in words; null when it is not worked on now.</summary>
    public string? PaceOf(Import import) => work.PaceOf(import.Id) is { } pace ? ImportWords.Pace(pace) : null;
}
