using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;

namespace PsyLit.Core.Selections;

/// <summary>Keeps which records visitors have ticked.</summary>
public sealed class KeptSelections(LibraryContext library, TimeProvider clock)
{
    /// <summary>As many as one export holds.</summary>
    public const int MostRecords = 10_000;

    /// <summary>How long a selection is kept that nobody touches.</summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromDays(30);

    /// <summary>The ticked records under a token, in the order ticked; none when there are none or they are somebody else's.</summary>
    public async Task<IReadOnlyList<long>> ReadAsync(Guid token, Visitor visitor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var oldest = Oldest();
        var me = visitor.AccountId;
        return await library.Selections.AsNoTracking()
            .Where(selection => selection.Id == token && selection.ChangedAt >= oldest && (selection.AccountId == null || selection.AccountId == me))
            .Select(selection => selection.ArticleIds)
            .SingleOrDefaultAsync(cancellationToken) ?? [];
    }

    /// <summary>Ticks some records and unticks others. What would be more than <see cref="MostRecords"/> is left out.</summary>
    /// <param name="token">The token at hand; null, or one that is somebody else's, begins a new selection.</param>
    /// <param name="visitor">Who ticks.</param>
    /// <param name="ticked">Ids of articles; one that is in the selection already stays in its place.</param>
    /// <param name="unticked">Ids of articles.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    /// <returns>The selection as it is now, and the token under which it is kept.</returns>
    public async Task<Selection> ChangeAsync(
        Guid? token, Visitor visitor, IReadOnlyCollection<long> ticked, IReadOnlyCollection<long> unticked, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        // The transaction takes the write lock when it begins: of two ticks at the same moment none is lost.
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var selection = await FindAsync(token, visitor, cancellationToken);
        selection.AccountId ??= visitor.AccountId;
        var left = unticked.Except(ticked).ToHashSet();
        var kept = selection.ArticleIds.Where(id => !left.Contains(id)).ToList();
        var known = kept.ToHashSet();
        kept.AddRange(ticked.Where(known.Add).Take(Math.Max(0, MostRecords - kept.Count)));
        selection.ArticleIds = kept;
        selection.ChangedAt = clock.GetUtcNow().UtcDateTime;
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return selection;
    }

    /// <summary>Unticks everything under a token.</summary>
    public async Task ClearAsync(Guid token, Visitor visitor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var me = visitor.AccountId;
        await library.Selections.Where(selection => selection.Id == token && (selection.AccountId == null || selection.AccountId == me)).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<Selection> FindAsync(Guid? token, Visitor visitor, CancellationToken cancellationToken)
    {
        var oldest = Oldest();
        await library.Selections.Where(selection => selection.ChangedAt < oldest).ExecuteDeleteAsync(cancellationToken);
        if (token is { } id && await library.Selections.SingleOrDefaultAsync(selection => selection.Id == id, cancellationToken) is { } found
            && (found.AccountId is null || found.AccountId == visitor.AccountId))
        {
            return found;
        }

        // Version 4: nothing in it can be guessed.
        var made = new Selection { Id = Guid.NewGuid() };
        library.Selections.Add(made);
        return made;
    }

    private DateTime Oldest() => clock.GetUtcNow().UtcDateTime - KeptFor;
}
