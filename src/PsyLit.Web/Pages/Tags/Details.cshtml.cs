using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Search;
using PsyLit.Core.Tags;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Pages.Shared.Entries;
using PsyLit.Web.Pages.Shared.Following;

namespace PsyLit.Web.Pages.Tags;

/// <summary>The records that carry a tag.</summary>
public sealed class DetailsModel(LibraryContext library, ArticleList articles, IndexFollowing following) : PageModel
{
    private const int PageSize = 25;

    public Tag Tag { get; private set; } = null!;

    public int Total { get; private set; }

    /// <summary>How far searches know of the tag on its records.</summary>
    public FollowingView Following { get; private set; } = new(0, 0);

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
        var tagged = library.ArticleTags.Where(articleTag => articleTag.TagId == tag.Id);
        Total = await tagged.CountAsync(cancellationToken);
        Following = new(await following.WaitingAsync(tagged.Select(articleTag => articleTag.ArticleId), cancellationToken), Total);
        Pager = Pager.For(page, Total, PageSize, number => $"/tags/{Uri.EscapeDataString(tag.Key)}?page={number}");
        Entries = await articles.TaggedAsync(tag.Id, Pager.Number, PageSize, cancellationToken);
        return Page();
    }
}
