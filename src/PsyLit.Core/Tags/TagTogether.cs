using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Search;

namespace PsyLit.Core.Tags;

/// <summary>Puts a tag on many articles at once; the search index follows (<see cref="IndexFollowing"/>).</summary>
public sealed class TagTogether(LibraryContext library, IManyRows manyRows, IndexFollowing following, TimeProvider clock)
{
    /// <summary>Puts a tag on articles; where it is already it stays as it is, whoever put it there.</summary>
    /// <param name="articleIds">Ids of articles; one that is none is left out.</param>
    /// <param name="accountId">Who tags.</param>
    /// <param name="name">A name without <see cref="TagName.Problem"/>. A tag of the same key that exists keeps its spelling; a synonym means its tag.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task<TaggedTogether> AddAsync(IReadOnlyCollection<long> articleIds, long accountId, string name, CancellationToken cancellationToken = default)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var meant = await library.MeantByAsync(TagName.Key(name), cancellationToken);
        var key = meant?.Key ?? TagName.Key(name);
        var rows = await library.Articles.Where(article => articleIds.Contains(article.Id))
            .Select(article => new { article.Id, Tags = article.Tags.Count, Has = article.Tags.Any(tagged => tagged.Tag.Key == key) }).ToListAsync(cancellationToken);
        var without = rows.FindAll(row => !row.Has);
        var room = without.FindAll(row => row.Tags < ArticleTags.MaxPerArticle);
        // Later than all that have it: what is tagged together must be told from the rest, however coarse the clock.
        var before = await library.ArticleTags.Where(row => row.Tag.Key == key).MaxAsync(row => (DateTime?)row.AddedAt, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        now = before >= now ? before.Value.AddTicks(1) : now;
        if (room.Count > 0)
        {
            var tag = meant ?? library.Tags.Add(new Tag { Name = name, Key = key }).Entity;
            await library.SaveChangesAsync(cancellationToken);
            manyRows.Insert(room.Select(row => new ArticleTag { ArticleId = row.Id, TagId = tag.Id, AccountId = accountId, AddedAt = now }));
            await following.MarkAsync(room.ConvertAll(row => row.Id), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        await following.FollowAsync(room.Count, cancellationToken);
        return new TaggedTogether(key, accountId, now, room.Count, rows.Count - without.Count, without.Count - room.Count);
    }

    /// <summary>Takes a tag off the articles on which it was put together, and off no other.</summary>
    /// <returns>The number of articles.</returns>
    public async Task<int> TakeBackAsync(TaggedTogether tagged, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tagged);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var together = library.ArticleTags.Where(row => row.Tag.Key == tagged.Key && row.AccountId == tagged.AccountId && row.AddedAt == tagged.AddedAt);
        var articles = await together.Select(row => row.ArticleId).ToListAsync(cancellationToken);
        await together.ExecuteDeleteAsync(cancellationToken);
        await following.MarkAsync(articles, cancellationToken);
        await library.Tags.Where(tag => tag.Key == tagged.Key).ForgetUnusedAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await following.FollowAsync(articles.Count, cancellationToken);
        return articles.Count;
    }
}
