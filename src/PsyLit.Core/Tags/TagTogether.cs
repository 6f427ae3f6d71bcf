using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Search;

namespace PsyLit.Core.Tags;

/// <summary>Puts a tag on many articles at once; the search index follows.</summary>
public sealed class TagTogether(LibraryContext library, ArticleIndex index, TimeProvider clock)
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
        var rows = await library.Articles.Where(article => EF.Parameter(articleIds).Contains(article.Id))
            .Select(article => new { article.Id, Tags = article.Tags.Count, Has = article.Tags.Any(tagged => tagged.Tag.Key == key) }).ToListAsync(cancellationToken);
        var without = rows.FindAll(row => !row.Has);
        var room = without.FindAll(row => row.Tags < ArticleTags.MaxPerArticle);
        // Later than all that have it: what is tagged together must be told from the rest, however coarse the clock.
        var before = await library.ArticleTags.Where(row => row.Tag.Key == key).MaxAsync(row => (DateTime?)row.AddedAt, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        now = before >= now ? before.Value.AddTicks(1) : now;
        if (room.Count > 0)
        {
            var tag = meant ?? new Tag { Name = name, Key = key };
            library.ArticleTags.AddRange(room.Select(row => new ArticleTag { ArticleId = row.Id, Tag = tag, AccountId = accountId, AddedAt = now }));
            await library.QueueForIndexAsync([.. room.Select(row => row.Id)], cancellationToken);
            await library.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        await index.CatchUpAsync(cancellationToken);
        return new TaggedTogether(key, accountId, now, room.Count, rows.Count - without.Count, without.Count - room.Count);
    }

    /// <summary>Takes a tag off the articles on which it was put together, and off no other.</summary>
    /// <returns>The number of articles.</returns>
    public async Task<int> TakeBackAsync(TaggedTogether tagged, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tagged);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var rows = await library.ArticleTags
            .Where(row => row.Tag.Key == tagged.Key && row.AccountId == tagged.AccountId && row.AddedAt == tagged.AddedAt).ToListAsync(cancellationToken);
        library.ArticleTags.RemoveRange(rows);
        await library.QueueForIndexAsync(rows.ConvertAll(row => row.ArticleId), cancellationToken);
        await library.SaveChangesAsync(cancellationToken);
        await library.Tags.Where(tag => tag.Key == tagged.Key).ForgetUnusedAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await index.CatchUpAsync(cancellationToken);
        return rows.Count;
    }
}
