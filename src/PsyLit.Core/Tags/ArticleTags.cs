using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Search;

namespace PsyLit.Core.Tags;

/// <summary>Puts tags on articles and takes them off; the search index follows at once.</summary>
public sealed class ArticleTags(LibraryContext library, ArticleIndex index, TimeProvider clock)
{
    public const int MaxPerArticle = 100;

    /// <summary>Puts a tag on an article; one that is there already stays as it is, whoever put it there.</summary>
    /// <param name="articleId">An article of the library.</param>
    /// <param name="accountId">Who tags.</param>
    /// <param name="name">A name without <see cref="TagName.Problem"/>. A tag of the same key that exists keeps its spelling; a synonym means its tag.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    /// <returns>Null when the tag is on the article now; else why not, as a sentence.</returns>
    public Task<string?> AddAsync(long articleId, long accountId, string name, CancellationToken cancellationToken = default) =>
        AddAsync(articleId, accountId, name, clock.GetUtcNow().UtcDateTime, cancellationToken);

    /// <summary>Puts a tag back that was taken off, in the name of who had put it there.</summary>
    public Task<string?> RestoreAsync(RemovedTag removed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(removed);
        return AddAsync(removed.ArticleId, removed.AccountId, removed.Name, removed.AddedAt, cancellationToken);
    }

    /// <summary>Takes a tag off an article. A tag on no article any more is forgotten.</summary>
    /// <returns>What <see cref="RestoreAsync"/> needs to put it back; null when it was not on the article.</returns>
    public async Task<RemovedTag?> RemoveAsync(long articleId, string key, CancellationToken cancellationToken = default)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var tagged = await FindAsync(articleId, key, cancellationToken);
        if (tagged is null)
            return null;

        library.ArticleTags.Remove(tagged);
        await library.QueueForIndexAsync(articleId, cancellationToken);
        await library.SaveChangesAsync(cancellationToken);
        await library.Tags.Where(tag => tag.Id == tagged.TagId).ForgetUnusedAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await index.CatchUpAsync(cancellationToken);
        return new RemovedTag(articleId, tagged.AccountId, tagged.Tag.Name, tagged.AddedAt);
    }

    /// <summary>The tag with that key on that article, with its name; null when it has none.</summary>
    public Task<ArticleTag?> FindAsync(long articleId, string key, CancellationToken cancellationToken = default) =>
        library.ArticleTags.Include(tagged => tagged.Tag)
            .SingleOrDefaultAsync(tagged => tagged.ArticleId == articleId && tagged.Tag.Key == key, cancellationToken);

    private async Task<string?> AddAsync(long articleId, long accountId, string name, DateTime addedAt, CancellationToken cancellationToken)
    {
        var key = TagName.Key(name);
        // The transaction takes SQLite's write lock when it begins: nobody adds the same tag between the look and the write.
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var tag = await library.MeantByAsync(key, cancellationToken);
        if (tag is not null && await FindAsync(articleId, tag.Key, cancellationToken) is not null)
            return null;
        if (await library.ArticleTags.CountAsync(tagged => tagged.ArticleId == articleId, cancellationToken) >= MaxPerArticle)
            return $"This record has {MaxPerArticle} tags, which is as many as a record may have.";

        tag ??= new Tag { Name = name, Key = key };
        library.ArticleTags.Add(new ArticleTag { ArticleId = articleId, Tag = tag, AccountId = accountId, AddedAt = addedAt });
        await library.QueueForIndexAsync(articleId, cancellationToken);
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await index.CatchUpAsync(cancellationToken);
        return null;
    }
}
