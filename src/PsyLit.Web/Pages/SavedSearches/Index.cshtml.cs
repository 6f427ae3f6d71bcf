using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Accounts;
using PsyLit.Core.Feeds;
using PsyLit.Web.Pages.Feeds;

namespace PsyLit.Web.Pages.SavedSearches;

/// <summary>The saved searches of an account, each with what has come in since its last look.</summary>
[Authorize]
public sealed class IndexModel(SavedSearchRows rows, FeedKeys keys) : PageModel
{
    private string token = "";

    public IReadOnlyList<SavedSearchRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        // Addresses on it open private feeds.
        Response.Headers.CacheControl = "no-cache, no-store";
        var visitor = Visitor.Of(User);
        Rows = await rows.OfAsync(visitor, cancellationToken);
        token = await keys.OfAsync(visitor.AccountId!.Value, cancellationToken);
    }

    /// <summary>The private feed of a search.</summary>
    public string FeedOf(SavedSearchRow row) => FeedAddress.SavedSearch(row.Search.Id, token);
}
