using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Core.Exports;
using PsyLit.Web.Pages.Shared.Citations;

namespace PsyLit.Web.Pages.Collections.Reading;

/// <summary>The records of a collection as a list of references.</summary>
public sealed class CiteModel(CollectionReading reading, ReadableCollections collections, ArticleExport export) : PageModel
{
    public CollectionView Collection { get; private set; } = null!;

    public CitationPage Citations { get; private set; } = null!;

    /// <param name="id">The collection; null behind a shared link.</param>
    /// <param name="token">The token of a shared link.</param>
    /// <param name="style">The style's name.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IActionResult> OnGetAsync(long? id, string? token, string? style, CancellationToken cancellationToken)
    {
        if (await reading.FindAsync(id, token, Visitor.Of(User), cancellationToken) is not { } found)
            return NotFound();

        Collection = found;
        var ids = await collections.ArticleIdsAsync(found.Collection.Id, cancellationToken);
        Citations = CitationPage.Of(style, export, ids, $"{found.Address}/cite", cancellationToken);
        return Page();
    }
}
