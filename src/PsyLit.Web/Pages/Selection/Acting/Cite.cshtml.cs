using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Exports;
using PsyLit.Web.Pages.Shared.Citations;

namespace PsyLit.Web.Pages.Selection.Acting;

/// <summary>The selected records as a list of references.</summary>
public sealed class CiteModel(CurrentSelection selection, ArticleExport export) : PageModel
{
    public CitationPage Citations { get; private set; } = null!;

    /// <param name="style">The style's name.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IActionResult> OnGetAsync(string? style, CancellationToken cancellationToken)
    {
        var ids = await selection.ReadAsync();
        Citations = CitationPage.Of(style, export, ids, "/selection/cite", cancellationToken);
        return ids.Count == 0 ? Redirect("/selection") : Page();
    }
}
