using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Accounts;

namespace PsyLit.Web.Pages.Collections.Reading;

/// <summary>A collection: its records in order, each with its note. Also the page that a shared link leads to.</summary>
public sealed class DetailsModel(CollectionReading reading) : PageModel
{
    public CollectionView Collection { get; private set; } = null!;

    /// <param name="id">The collection; null behind a shared link.</param>
    /// <param name="token">The token of a shared link.</param>
    /// <param name="page">Counted from 1; anything else shows the nearest page there is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IActionResult> OnGetAsync(long? id, string? token, [FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        if (await reading.FindAsync(id, token, Visitor.Of(User), cancellationToken) is not { } found)
            return NotFound();

        Collection = await reading.ReadPageAsync(found, page, cancellationToken);
        return Page();
    }
}
