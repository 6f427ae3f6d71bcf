using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Collections;

/// <summary>Puts records into collections, orders them and takes them out. Who may is asked before (<see cref="CollectionRights"/>).</summary>
public sealed class CollectedRecords(LibraryContext library, IManyRows manyRows, TimeProvider clock)
{
    /// <summary>As many as one export holds.</summary>
    public const int MaxPerCollection = 10_000;

    /// <summary>Adds records at the end, in the order given; one that is there already stays in its place.</summary>
    /// <param name="collectionId">A collection.</param>
    /// <param name="articleIds">Ids of articles; one that is none is left out.</param>
    /// <param name="cancellationToken">Ends the work with nothing added.</param>
    public async Task<RecordsAdded> AddAsync(long collectionId, IReadOnlyList<long> articleIds, CancellationToken cancellationToken = default)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var places = await library.CollectedArticles.Where(row => row.CollectionId == collectionId)
            .Select(row => new { row.ArticleId, row.Position, row.AddedAt }).ToDictionaryAsync(row => row.ArticleId, cancellationToken);
        var known = await library.Articles.Where(article => articleIds.Contains(article.Id)).Select(article => article.Id).ToHashSetAsync(cancellationToken);
        var wanted = articleIds.Where(known.Contains).Distinct().Where(id => !places.ContainsKey(id)).ToList();
        var added = wanted.Take(MaxPerCollection - places.Count).ToList();
        var last = places.Values.Select(row => row.Position).DefaultIfEmpty().Max();
        // Later than all that is in it: what is added together must be told from the rest, however coarse the clock.
        var before = places.Values.Select(row => row.AddedAt).DefaultIfEmpty().Max().AddTicks(1);
        var now = before > clock.GetUtcNow().UtcDateTime ? before : clock.GetUtcNow().UtcDateTime;
        manyRows.Insert(added.Select((id, place) => new CollectedArticle { CollectionId = collectionId, ArticleId = id, Position = last + 1 + place, AddedAt = now }));
        await TouchAsync(collectionId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new RecordsAdded(collectionId, now, added.Count, known.Count - wanted.Count, wanted.Count - added.Count);
    }

    /// <summary>Takes out what was added together.</summary>
    public async Task TakeBackAsync(RecordsAdded added, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(added);
        await library.CollectedArticles.Where(row => row.CollectionId == added.CollectionId && row.AddedAt == added.AddedAt).ExecuteDeleteAsync(cancellationToken);
        await TouchAsync(added.CollectionId, cancellationToken);
    }

    /// <summary>Takes a record out.</summary>
    /// <returns>What <see cref="RestoreAsync"/> needs to put it back; null when it was not in.</returns>
    public async Task<RecordRemoved?> RemoveAsync(long collectionId, long articleId, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(collectionId, articleId, cancellationToken) is not { } row)
            return null;
        library.CollectedArticles.Remove(row);
        await library.SaveChangesAsync(cancellationToken);
        await TouchAsync(collectionId, cancellationToken);
        return new RecordRemoved(collectionId, articleId, row.Position, row.Note, row.AddedAt);
    }

    /// <summary>Puts a record back where it stood, with its note; leaves one alone that is in again.</summary>
    public async Task RestoreAsync(RecordRemoved removed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(removed);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(removed.CollectionId, removed.ArticleId, cancellationToken) is not null)
            return;
        library.CollectedArticles.Add(new CollectedArticle
        {
            CollectionId = removed.CollectionId,
            ArticleId = removed.ArticleId,
            Position = removed.Position,
            Note = removed.Note,
            AddedAt = removed.AddedAt,
        });
        await library.SaveChangesAsync(cancellationToken);
        await TouchAsync(removed.CollectionId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Moves a record to another place.</summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="articleId">The record.</param>
    /// <param name="place">The place counted from 1; one before the first or behind the last is the nearest there is.</param>
    /// <param name="cancellationToken">Ends the work with nothing moved.</param>
    public async Task MoveAsync(long collectionId, long articleId, int place, CancellationToken cancellationToken = default)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var rows = await library.CollectedArticles.Where(row => row.CollectionId == collectionId)
            .OrderBy(row => row.Position).ThenBy(row => row.ArticleId).ToListAsync(cancellationToken);
        if (rows.Find(row => row.ArticleId == articleId) is not { } moved)
            return;
        rows.Remove(moved);
        rows.Insert(Math.Clamp(place - 1, 0, rows.Count), moved);
        for (var at = 0; at < rows.Count; at++)
            rows[at].Position = at + 1;
        await library.SaveChangesAsync(cancellationToken);
        await TouchAsync(collectionId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Says why a record is here.</summary>
    /// <param name="collectionId">The collection.</param>
    /// <param name="articleId">The record.</param>
    /// <param name="note">A note without <see cref="CollectionText.NoteProblem"/>.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task NoteAsync(long collectionId, long articleId, string note, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(collectionId, articleId, cancellationToken) is not { } row)
            return;
        row.Note = note;
        await library.SaveChangesAsync(cancellationToken);
        await TouchAsync(collectionId, cancellationToken);
    }

    private Task<CollectedArticle?> FindAsync(long collectionId, long articleId, CancellationToken cancellationToken) =>
        library.CollectedArticles.SingleOrDefaultAsync(row => row.CollectionId == collectionId && row.ArticleId == articleId, cancellationToken);

    private async Task TouchAsync(long collectionId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await library.Collections.Where(collection => collection.Id == collectionId).ExecuteUpdateAsync(set => set.SetProperty(collection => collection.ChangedAt, now), cancellationToken);
    }
}
