using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.ReadingList;

/// <summary>Keeps the reading lists and stars of accounts. Every method names whose: nobody reaches those of another.</summary>
public sealed class ReadingMarks(LibraryContext library, IManyRows manyRows, TimeProvider clock)
{
    /// <summary>What an account has marked: on its list or starred.</summary>
    public IQueryable<ReadingMark> Of(long accountId) =>
        library.ReadingMarks.Where(mark => mark.AccountId == accountId && (mark.State != null || mark.IsStarred));

    /// <summary>The mark of an account on a record; null when it has none.</summary>
    public Task<ReadingMark?> FindAsync(long accountId, long articleId, CancellationToken cancellationToken = default) =>
        Of(accountId).AsNoTracking().SingleOrDefaultAsync(mark => mark.ArticleId == articleId, cancellationToken);

    /// <summary>The marks of an account on some records, by the record; those it has not marked are not among them.</summary>
    public Task<Dictionary<long, ReadingMark>> FindAsync(long accountId, IReadOnlyCollection<long> articleIds, CancellationToken cancellationToken = default) =>
        Of(accountId).AsNoTracking().Where(mark => articleIds.Contains(mark.ArticleId)).ToDictionaryAsync(mark => mark.ArticleId, cancellationToken);

    /// <summary>Marks records.</summary>
    /// <param name="accountId">Whose marks.</param>
    /// <param name="articleIds">Ids of articles; one that is none is left out.</param>
    /// <param name="change">What is to become of them.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task<ReadingChanged> ChangeAsync(long accountId, IReadOnlyCollection<long> articleIds, ReadingChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        // The transaction takes the write lock when it begins: of two changes at the same moment the second sees the first.
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        // Later than all others: what is marked together must be told from the rest, however coarse the clock.
        var before = await library.ReadingMarks.Where(mark => mark.AccountId == accountId).MaxAsync(mark => (DateTime?)mark.ChangedAt, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        now = before >= now ? before.Value.AddTicks(1) : now;
        var known = await library.Articles.Where(article => articleIds.Contains(article.Id)).Select(article => article.Id).ToListAsync(cancellationToken);
        var marks = await library.ReadingMarks.Where(mark => mark.AccountId == accountId && articleIds.Contains(mark.ArticleId))
            .ToDictionaryAsync(mark => mark.ArticleId, cancellationToken);
        var (changed, added) = (0, new List<ReadingMark>());
        foreach (var id in known)
        {
            var mark = marks.GetValueOrDefault(id) ?? new ReadingMark { AccountId = accountId, ArticleId = id };
            var (state, star) = (change.SetsState ? change.State : mark.State, change.Star ?? mark.IsStarred);
            if (state == mark.State && star == mark.IsStarred)
                continue;
            (mark.StateBefore, mark.WasStarred) = (mark.State, mark.IsStarred);
            (mark.State, mark.IsStarred, mark.ChangedAt) = (state, star, now);
            if (!marks.ContainsKey(id))
                added.Add(mark);
            changed++;
        }

        await library.SaveChangesAsync(cancellationToken);
        manyRows.Insert(added);
        await transaction.CommitAsync(cancellationToken);
        return new ReadingChanged(accountId, now, changed);
    }

    /// <summary>Takes back a change of marks that have not changed since.</summary>
    /// <returns>The number of records.</returns>
    public async Task<int> TakeBackAsync(ReadingChanged changed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changed);
        return await library.ReadingMarks.Where(mark => mark.AccountId == changed.AccountId && mark.ChangedAt == changed.At)
            .ExecuteUpdateAsync(
                set => set.SetProperty(mark => mark.State, mark => mark.StateBefore).SetProperty(mark => mark.IsStarred, mark => mark.WasStarred)
                    .SetProperty(mark => mark.StateBefore, mark => mark.State).SetProperty(mark => mark.WasStarred, mark => mark.IsStarred)
                    .SetProperty(mark => mark.ChangedAt, mark => mark.ChangedAt.AddTicks(-1)),
                cancellationToken);
    }
}
