using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Markdown;

namespace PsyLit.Core.Drafts;

/// <summary>Keeps what people have typed and not posted. Every method names whose: nobody reaches those of another.</summary>
public sealed class KeptDrafts(LibraryContext library, TimeProvider clock)
{
    public const int MaxLength = MarkdownRenderer.MaxLength;

    /// <summary>The most drafts of one account.</summary>
    public const int MostPerAccount = 200;

    /// <summary>How long a draft is kept that was put away. The others wait until they are posted or put away.</summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromDays(30);

    /// <summary>The drafts of an account that wait, the last typed first.</summary>
    public Task<List<Draft>> OfAsync(long accountId, CancellationToken cancellationToken = default) =>
        library.Drafts.AsNoTracking().Where(draft => draft.AccountId == accountId && draft.DiscardedAt == null)
            .OrderByDescending(draft => draft.SavedAt).ThenBy(draft => draft.Id).ToListAsync(cancellationToken);

    /// <summary>The draft with that number, if it is the visitor's own and waits; null when there is none that they may read.</summary>
    public Task<Draft?> FindAsync(Guid id, Visitor visitor, CancellationToken cancellationToken = default) =>
        Waiting(visitor).AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == id, cancellationToken);

    /// <summary>Saves what an account is typing.</summary>
    /// <param name="id">The draft's number, random, made where it is typed.</param>
    /// <param name="accountId">Who types.</param>
    /// <param name="typed">The form and its text.</param>
    /// <param name="seen">Which save of the draft they go on from; 0 for a draft they begin.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task<DraftSaved> SaveAsync(Guid id, long accountId, DraftText typed, int seen, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (typed.Problem is { } problem)
            return new DraftSaved(null, Problem: problem);
        // The transaction takes the write lock when it begins: of two tabs that save at once, the second sees the first.
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var draft = await library.Drafts.SingleOrDefaultAsync(kept => kept.Id == id, cancellationToken);
        if (draft is not null && draft.AccountId != accountId)
            return new DraftSaved(null, Problem: "This is not yours to change.");
        if (draft is not null && draft.Saves != seen && draft.Text != typed.Text)
            return new DraftSaved(null, Newer: draft);
        // Posted or put away since, perhaps while this was on its way: it must not come back.
        if (draft is null && seen > 0)
            return new DraftSaved(null, Problem: "It was posted or put away in the meantime.");
        if (draft is null && await library.Drafts.CountAsync(kept => kept.AccountId == accountId && kept.DiscardedAt == null, cancellationToken) >= MostPerAccount)
            return new DraftSaved(null, Problem: $"{MostPerAccount} unfinished texts of yours are kept, which is as many as there may be. Post or discard some.");

        draft ??= library.Drafts.Add(new Draft { Id = id }).Entity;
        Fill(draft, typed, accountId);
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new DraftSaved(draft);
    }

    /// <summary>Puts a draft away, and clears away what is too old.</summary>
    /// <returns>The draft; null when there is none that the visitor may read.</returns>
    public async Task<Draft?> DiscardAsync(Guid id, Visitor visitor, CancellationToken cancellationToken = default)
    {
        await ClearAsync(cancellationToken);
        return await SetDiscardedAsync(Waiting(visitor), id, clock.GetUtcNow().UtcDateTime, cancellationToken);
    }

    /// <summary>Brings back a draft that its writer put away, as long as it is kept.</summary>
    /// <returns>The draft; null when it is gone for good.</returns>
    public Task<Draft?> RestoreAsync(Guid id, Visitor visitor, CancellationToken cancellationToken = default)
    {
        var oldest = Oldest();
        return SetDiscardedAsync(Owned(visitor).Where(draft => draft.DiscardedAt >= oldest), id, null, cancellationToken);
    }

    private async Task ClearAsync(CancellationToken cancellationToken)
    {
        var oldest = Oldest();
        await library.Drafts.Where(draft => draft.DiscardedAt < oldest).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<Draft?> SetDiscardedAsync(IQueryable<Draft> drafts, Guid id, DateTime? when, CancellationToken cancellationToken)
    {
        if (await drafts.SingleOrDefaultAsync(draft => draft.Id == id, cancellationToken) is not { } found)
            return null;
        found.DiscardedAt = when;
        await library.SaveChangesAsync(cancellationToken);
        return found;
    }

    private void Fill(Draft draft, DraftText typed, long accountId)
    {
        (draft.Key, draft.Address, draft.Text, draft.Version) = (typed.Key, typed.Address, typed.Text, typed.Version);
        (draft.AccountId, draft.SavedAt, draft.DiscardedAt) = (accountId, clock.GetUtcNow().UtcDateTime, null);
        draft.Saves++;
    }

    private IQueryable<Draft> Waiting(Visitor visitor) => Owned(visitor).Where(draft => draft.DiscardedAt == null);

    private IQueryable<Draft> Owned(Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var me = visitor.AccountId;
        return library.Drafts.Where(draft => me != null && draft.AccountId == me);
    }

    private DateTime Oldest() => clock.GetUtcNow().UtcDateTime - KeptFor;
}
