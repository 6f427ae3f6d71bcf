using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Web.Pages.Shared;
using PsyLit.Web.Pages.Shared.Entries;

namespace PsyLit.Web.Pages.Collections.Reading;

/// <summary>Reads a collection for its page, by its number or through a shared link.</summary>
public sealed class CollectionReading(LibraryContext library, ReadableCollections collections, ArticleList articles)
{
    private const int PageSize = 50;

    /// <summary>The collection as a visitor may read it; null when there is none that they may know of.</summary>
    /// <param name="id">Its number; null when it is reached through a link.</param>
    /// <param name="token">The link's token.</param>
    /// <param name="visitor">Who reads.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<CollectionView?> FindAsync(long? id, string? token, Visitor visitor, CancellationToken cancellationToken)
    {
        var collection = id is { } number ? await collections.FindAsync(number, visitor, cancellationToken) : await collections.FindSharedAsync(token ?? "", cancellationToken);
        return collection is null ? null : new CollectionView
        {
            Collection = collection,
            Address = id is null ? $"/collections/shared/{token}" : $"/collections/{id}",
            IsShared = id is null,
            // Through a link it is read as everybody reads it.
            IsOwn = id is not null && visitor.Owns(collection),
            MayChange = id is not null && visitor.MayChange(collection),
            MayWithdraw = id is not null && visitor.MayWithdraw(collection),
        };
    }

    /// <summary>Adds a page of its records to it.</summary>
    public async Task<CollectionView> ReadPageAsync(CollectionView view, string? page, CancellationToken cancellationToken)
    {
        var id = view.Collection.Id;
        var rows = library.CollectedArticles.AsNoTracking().Where(row => row.CollectionId == id && row.Article.MergedIntoId == null);
        var total = await rows.CountAsync(cancellationToken);
        var paged = view with { Total = total, Pager = Pager.For(page, total, PageSize, number => $"{view.Address}?page={number}") };
        var first = (paged.Pager.Number - 1) * PageSize;
        var shown = await rows.OrderBy(row => row.Position).ThenBy(row => row.ArticleId).Skip(first).Take(PageSize).ToListAsync(cancellationToken);
        var entries = (await articles.InOrderAsync(shown.ConvertAll(row => row.ArticleId), cancellationToken)).ToDictionary(entry => entry.ArticleId);
        return paged with
        {
            Records = [.. shown.Select((row, at) => (Row: row, Place: first + at + 1)).Where(one => entries.ContainsKey(one.Row.ArticleId))
                .Select(one => new CollectedEntry(entries[one.Row.ArticleId], one.Row.Note, one.Place, paged))]
        };
    }
}
