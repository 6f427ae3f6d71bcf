using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Imports;

namespace PsyLit.Web.Pages.Imports;

/// <summary>The latest imports.</summary>
[Authorize(Policy = Role.Curator)]
public sealed class IndexModel(LibraryContext library) : PageModel
{
    private const int Shown = 200;

    public IReadOnlyList<Import> Imports { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Imports = await library.Imports.AsNoTracking().Include(import => import.Account)
            .OrderByDescending(import => import.Id).Take(Shown).ToListAsync(cancellationToken);
}
