using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Search;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Pages.Shared.Entries;
using PsyLit.Web.Pages.Shared.Following;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Selection;

/// <summary>The ticked records; and the place to which every page with boxes sends what was ticked on it.</summary>
/// <remarks>Without an antiforgery token on purpose, see <see cref="OtherSites"/>. Whatever acts on the records asks for one.</remarks>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(PostingLimits.Choose)]
public sealed class IndexModel(CurrentSelection selection, SelectionChange change, ArticleList articles, LibraryContext library, IndexFollowing following) : PageModel
{
    private const int PageSize = 50;

    public int Total { get; private set; }

    /// <summary>How far searches know of what was done to the selected records together.</summary>
    public FollowingView Following { get; private set; } = new(0, 0);

    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<ArticleEntry> Entries { get; private set; } = [];

    /// <param name="page">Counted from 1; anything else shows the nearest page there is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task OnGetAsync([FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        var ids = await selection.ReadAsync();
        Total = ids.Count;
        Following = new(await following.WaitingAsync(library.Articles.Where(article => ids.Contains(article.Id)).Select(article => article.Id), cancellationToken), Total);
        Pager = Pager.For(page, Total, PageSize, number => $"/selection?page={number}");
        Entries = await articles.InOrderAsync([.. ids.Skip((Pager.Number - 1) * PageSize).Take(PageSize)], cancellationToken);
    }

    /// <param name="posted">The boxes of a page and the button pressed.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task<IActionResult> OnPostAsync(PostedBoxes posted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(posted);
        if (Request.IsFromAnotherSite())
            return BadRequest();
        var message = await change.MakeAsync(posted, Visitor.Of(User), cancellationToken);
        if (Request.Headers.Accept.Contains("application/json"))
            return new JsonResult(new SelectionAnswer((await selection.ReadAsync()).Count, [], message));
        if (message is not null)
            this.Say(message);
        return LocalRedirect(posted.Leads() ?? (Url.IsLocalUrl(posted.Back) ? posted.Back : "/selection"));
    }
}
