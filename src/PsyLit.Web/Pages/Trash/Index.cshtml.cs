using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Accounts;

namespace PsyLit.Web.Pages.Trash;

/// <summary>Everything the visitor has put away, with the way back.</summary>
[Authorize]
public sealed class IndexModel(OwnTrash trash) : PageModel
{
    public IReadOnlyList<TrashRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await trash.ReadAsync(Visitor.Of(User), cancellationToken);
}
