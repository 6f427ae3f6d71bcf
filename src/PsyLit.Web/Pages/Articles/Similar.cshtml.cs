using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Relations;

namespace PsyLit.Web.Pages.Articles;

/// <summary>The records most like one, with the reasons.</summary>
public sealed class SimilarModel(LibraryContext library, ArticleNotices notices, SimilarEntries similar) : PageModel
{
    private const int Shown = 40;

    public long ArticleId { get; private set; }

    /// <summary>The title of the record they are like, as inline text.</summary>
    public string ArticleTitle { get; private set; } = "";

    public IReadOnlyList<SimilarEntry> Records { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await library.Articles.Where(article => article.Id == id).Select(article => article.Title).SingleOrDefaultAsync(cancellationToken) is not { } title)
            return NotFound();
        (ArticleId, ArticleTitle) = (id, title);
        Records = await similar.OfAsync(id, await notices.OfAsync(id, cancellationToken), Shown, cancellationToken);
        return Page();
    }
}
