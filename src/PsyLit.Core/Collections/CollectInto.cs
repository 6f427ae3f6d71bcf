using PsyLit.Core.Accounts;

namespace PsyLit.Core.Collections;

/// <summary>Puts records into a collection that somebody chose, or into a new one they named.</summary>
public sealed class CollectInto(ReadableCollections collections, CollectionShelf shelf, CollectedRecords records)
{
    /// <summary>Puts them in.</summary>
    /// <param name="visitor">Who collects; somebody who <see cref="CollectionRights.MayCollect"/>.</param>
    /// <param name="collectionId">One of their own collections; null for a new one.</param>
    /// <param name="newName">The name of a new one.</param>
    /// <param name="articleIds">Ids of articles.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The collection and what was added; or why nothing was, as a sentence.</returns>
    public async Task<(Collection? Collection, RecordsAdded? Added, string? Problem)> RunAsync(
        Visitor visitor, long? collectionId, string? newName, IReadOnlyList<long> articleIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var (collection, problem) = collectionId is { } id
            ? await ChosenAsync(visitor, id, cancellationToken)
            : await NewAsync(visitor.AccountId!.Value, CollectionText.NormalName(newName), cancellationToken);
        return collection is null ? (null, null, problem) : (collection, await records.AddAsync(collection.Id, articleIds, cancellationToken), null);
    }

    private async Task<(Collection? Collection, string? Problem)> ChosenAsync(Visitor visitor, long id, CancellationToken cancellationToken) =>
        await collections.FindOwnAsync(id, visitor, cancellationToken) is not { DeletedAt: null } own
            ? (null, "That collection is not there any more. Choose another one.")
            : visitor.MayChange(own) ? (own, null)
            : (null, $"Others see “{own.Name}”, and your account may not write for others now. Choose another one.");

    private async Task<(Collection? Collection, string? Problem)> NewAsync(long accountId, string name, CancellationToken cancellationToken)
    {
        if (CollectionText.NameProblem(name) is { } problem)
            return (null, problem);
        return await shelf.MakeAsync(accountId, name, cancellationToken: cancellationToken) is { } made
            ? (made, null)
            : (null, TooMany);
    }

    /// <summary>What somebody is told who has as many collections as there may be.</summary>
    public static string TooMany { get; } = $"You have {CollectionShelf.MaxPerAccount} collections, which is as many as one account may have. Delete one first, for good.";
}
