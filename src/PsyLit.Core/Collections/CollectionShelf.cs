using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Collections;

/// <summary>Makes collections, changes what they are, and takes them away. Who may is asked before (<see cref="CollectionRights"/>).</summary>
public sealed class CollectionShelf(LibraryContext library, TimeProvider clock)
{
    /// <summary>The most collections of one account, those in the trash included.</summary>
    public const int MaxPerAccount = 500;

    /// <summary>Bytes of a share link's token: nobody guesses 192 bits.</summary>
    private const int TokenBytes = 24;

    /// <summary>Makes a collection.</summary>
    /// <param name="accountId">Whose it will be.</param>
    /// <param name="name">A name without <see cref="CollectionText.NameProblem"/>.</param>
    /// <param name="description">A description without <see cref="CollectionText.DescriptionProblem"/>.</param>
    /// <param name="visibility">Who is to see it.</param>
    /// <param name="cancellationToken">Ends the work with nothing made.</param>
    /// <returns>The collection; null when the account has as many as it may have.</returns>
    public async Task<Collection?> MakeAsync(
        long accountId, string name, string description = "", CollectionVisibility visibility = CollectionVisibility.Private, CancellationToken cancellationToken = default)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        if (await library.Collections.CountAsync(collection => collection.AccountId == accountId, cancellationToken) >= MaxPerAccount)
            return null;
        var now = Now();
        var made = new Collection
        {
            AccountId = accountId,
            Name = name,
            Key = CollectionText.Key(name),
            Description = description,
            Visibility = visibility,
            CreatedAt = now,
            ChangedAt = now,
        };
        library.Collections.Add(made);
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return made;
    }

    /// <summary>Changes name, description and who sees it.</summary>
    /// <param name="collection">The collection, tracked.</param>
    /// <param name="name">A name without <see cref="CollectionText.NameProblem"/>.</param>
    /// <param name="description">A description without <see cref="CollectionText.DescriptionProblem"/>.</param>
    /// <param name="visibility">Who is to see it.</param>
    /// <param name="groupId">The group that is to see it; not used unless a group is.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task ChangeAsync(
        Collection collection, string name, string description, CollectionVisibility visibility, long? groupId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(collection);
        collection.GroupId = visibility == CollectionVisibility.Group ? groupId : null;
        (collection.Name, collection.Key) = (name, CollectionText.Key(name));
        (collection.Description, collection.Visibility) = (description, visibility);
        collection.ChangedAt = Now();
        await library.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Puts a collection into the trash: nobody else sees it any more, by link neither.</summary>
    public async Task DeleteAsync(Collection collection, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(collection);
        collection.DeletedAt ??= Now();
        await library.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes a collection out of the trash, as it was.</summary>
    public async Task RestoreAsync(Collection collection, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(collection);
        collection.DeletedAt = null;
        await library.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Deletes a collection that is in the trash, for good.</summary>
    public async Task EraseAsync(Collection collection, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(collection);
        if (collection.DeletedAt is null)
            return;
        library.Collections.Remove(collection);
        await library.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Makes a link by which anybody reads the collection; one made before is good for nothing from now on.</summary>
    public async Task ShareAsync(Collection collection, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(collection);
        collection.ShareToken = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        await library.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Revokes the link.</summary>
    public async Task StopSharingAsync(Collection collection, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(collection);
        collection.ShareToken = null;
        await library.SaveChangesAsync(cancellationToken);
    }

    private DateTime Now() => clock.GetUtcNow().UtcDateTime;
}
