using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;

namespace PsyLit.Web.Pages.Collections.OnRecord;

/// <summary>The collections of a record, for its page.</summary>
public sealed class CollectionsOfRecordViewComponent(LibraryContext library, ReadableCollections collections) : ViewComponent
{
    private const int MostShown = 20;

    public async Task<IViewComponentResult> InvokeAsync(long articleId)
    {
        var (visitor, cancellationToken) = (Visitor.Of(UserClaimsPrincipal), HttpContext.RequestAborted);
        var me = visitor.AccountId;
        var found = await library.Collections.AsNoTracking().VisibleTo(visitor)
            .Where(collection => collection.Articles.Any(row => row.ArticleId == articleId))
            // Their own first, of which they ask "have I got it already?".
            .OrderByDescending(collection => collection.AccountId == me).ThenByDescending(collection => collection.ChangedAt).Take(MostShown)
            .Select(collection => new CollectionRow(collection, collection.Account.UserName!, collection.Articles.Count))
            .ToListAsync(cancellationToken);
        var own = visitor.MayCollect() ? await collections.OwnAsync(visitor, cancellationToken) : [];
        return View("~/Pages/Collections/OnRecord/_Collections.cshtml", new CollectionsOfRecord(
            articleId, found, [.. own.Where(collection => visitor.MayChange(collection) && found.All(row => row.Collection.Id != collection.Id))], visitor.MayCollect()));
    }
}
