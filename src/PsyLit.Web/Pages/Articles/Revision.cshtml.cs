using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Articles;

namespace PsyLit.Web.Pages.Articles;

/// <summary>A text that an article had before an import brought another.</summary>
public sealed class RevisionModel(LibraryContext library) : PageModel
{
    public ArticleRevision Revision { get; private set; } = null!;

    /// <summary>The file that brought the next text; null when its import is no longer known.</summary>
    public string? SupersededBy { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, int number, CancellationToken cancellationToken)
    {
        var revision = await library.ArticleRevisions.AsNoTracking()
            .FirstOrDefaultAsync(candidate => candidate.ArticleId == id && candidate.Number == number, cancellationToken);
        if (revision is null)
        {
            // Annotations name the text they were made on by its number; the present one is on the record's own page.
            return await library.Articles.AnyAsync(article => article.Id == id && article.RevisionNumber == number, cancellationToken) ? Redirect($"/articles/{id}") : NotFound();
        }

        Revision = revision;
        SupersededBy = await library.Imports.Where(import => import.Id == revision.SupersededByImportId)
            .Select(import => import.FileName)
            .FirstOrDefaultAsync(cancellationToken);
        return Page();
    }
}
