using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Tags;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Pages.Shared.Entries;

namespace PsyLit.Web.Pages.Tags;

/// <summary>The records that carry a tag.</summary>
public sealed class DetailsModel(LibraryContext library, ArticleList articles) : PageModel
{
    private const int PageSize = 25;

    public Tag Tag { get; private set; } = null!;

    public int Total { get; private set; }

    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<ArticleEntry> Entries { get; private set; } = [];

    public bool MayOrganise => Visitor.Of(User).MayOrganise();

    /// <param name="key">The tag's folded name.</param>
    /// <param name="page">Counted from 1; anything else shows the nearest page there is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IActionResult> OnGetAsync(string key, [FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        if (await library.Tags.AsNoTracking().Include(tag => tag.Synonyms).FirstOrDefaultAsync(tag => tag.Key == key, cancellationToken) is not { } tag)
        {
            // The name a tag had before, or another word for it.
            return await library.TagSynonyms.Where(synonym => synonym.Key == key).Select(synonym => synonym.Tag.Key).SingleOrDefaultAsync(cancellationToken) is { } meant
                ? Redirect($"/tags/{Uri.EscapeDataString(meant)}") : NotFound();
        }

        Tag = tag;
        Total = await library.ArticleTags.CountAsync(articleTag => articleTag.TagId == tag.Id, cancellationToken);
        Pager = Pager.For(page, Total, PageSize, number => $"/tags/{Uri.EscapeDataString(tag.Key)}?page={number}");
        Entries = await articles.TaggedAsync(tag.Id, Pager.Number, PageSize, cancellationToken);
        return Page();
    }
}
