using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Security;

namespace PsyLit.Web.Pages.Collections;

/// <summary>The visitor's own collections, those that others made public, and the visitor's trash.</summary>
[EnableRateLimiting(PostingLimits.Post)]
public sealed class IndexModel(LibraryContext library, CollectionShelf shelf) : PageModel
{
    private const int MostShown = 500;

    public IReadOnlyList<CollectionRow> Own { get; private set; } = [];

    public IReadOnlyList<CollectionRow> Public { get; private set; } = [];

    public IReadOnlyList<CollectionRow> Trash { get; private set; } = [];

    public Visitor Visitor => Visitor.Of(User);

    [BindProperty]
    public string? Name { get; set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Visitor.AccountId is not { } accountId)
            return Challenge();
        var name = CollectionText.NormalName(Name);
        var problem = CollectionText.NameProblem(name);
        if (problem is null && await shelf.MakeAsync(accountId, name, cancellationToken: cancellationToken) is { } made)
            return Redirect($"/collections/{made.Id}");

        this.Refuse(nameof(Name), problem ?? CollectInto.TooMany);
        await ReadAsync(cancellationToken);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var collections = library.Collections.AsNoTracking();
        var me = Visitor.AccountId;
        Own = await RowsAsync(collections.OwnedBy(Visitor).Where(collection => collection.DeletedAt == null), cancellationToken);
        Trash = await RowsAsync(collections.OwnedBy(Visitor).Where(collection => collection.DeletedAt != null), cancellationToken);
        Public = await RowsAsync(collections.VisibleTo(Visitor).Where(collection => collection.AccountId != me), cancellationToken);
    }

    private static Task<List<CollectionRow>> RowsAsync(IQueryable<Collection> collections, CancellationToken cancellationToken) =>
        collections.OrderByDescending(collection => collection.ChangedAt).ThenByDescending(collection => collection.Id).Take(MostShown)
            .Select(collection => new CollectionRow(collection, collection.Account.UserName!, collection.Articles.Count(row => row.Article.MergedIntoId == null)))
            .ToListAsync(cancellationToken);
}
