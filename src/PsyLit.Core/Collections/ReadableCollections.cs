using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;

namespace PsyLit.Core.Collections;

/// <summary>Finds collections for those who may read them. Who may not learns nothing, not even that there is one.</summary>
public sealed class ReadableCollections(LibraryContext library)
{
    /// <summary>The collection with its owner; null when there is none or the visitor may not know of it.</summary>
    public Task<Collection?> FindAsync(long id, Visitor visitor, CancellationToken cancellationToken = default) =>
        library.Collections.VisibleTo(visitor).Include(collection => collection.Account).Include(collection => collection.Group).SingleOrDefaultAsync(collection => collection.Id == id, cancellationToken);

    /// <summary>The collection that a link leads to, whoever has it; null when the link was revoked or there never was one.</summary>
    public async Task<Collection?> FindSharedAsync(string token, CancellationToken cancellationToken = default) => string.IsNullOrEmpty(token)
        ? null
        : await library.Collections.Include(collection => collection.Account)
            .SingleOrDefaultAsync(collection => collection.ShareToken == token && collection.DeletedAt == null, cancellationToken);

    /// <summary>A collection of the visitor's own, in the trash or not; null when it is not theirs.</summary>
    public Task<Collection?> FindOwnAsync(long id, Visitor visitor, CancellationToken cancellationToken = default) =>
        library.Collections.OwnedBy(visitor).SingleOrDefaultAsync(collection => collection.Id == id, cancellationToken);

    /// <summary>The ids of a collection's records in their order.</summary>
    public Task<List<long>> ArticleIdsAsync(long collectionId, CancellationToken cancellationToken = default) =>
        library.CollectedArticles.Where(row => row.CollectionId == collectionId && row.Article.MergedIntoId == null)
            .OrderBy(row => row.Position).ThenBy(row => row.ArticleId).Select(row => row.ArticleId).ToListAsync(cancellationToken);

    /// <summary>The visitor's own collections that are not in the trash, the last changed first.</summary>
    public Task<List<Collection>> OwnAsync(Visitor visitor, CancellationToken cancellationToken = default) =>
        library.Collections.AsNoTracking().OwnedBy(visitor).Where(collection => collection.DeletedAt == null)
            .OrderByDescending(collection => collection.ChangedAt).ThenByDescending(collection => collection.Id).ToListAsync(cancellationToken);
}
