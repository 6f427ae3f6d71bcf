using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Collections;
using PsyLit.Core.Drafts;
using PsyLit.Core.Groups;
using PsyLit.Web.Pages.Shared.Rewording;

namespace PsyLit.Web.Pages.Collections.Keeping;

/// <summary>Takes the form of a collection: nothing that was saved in another tab since it was opened is overwritten unseen.</summary>
public sealed class CollectionChange(LibraryContext library, CollectionShelf shelf, KnownGroups groups)
{
    /// <summary>The groups a collection may be shown to: the open ones of its owner, and the one that sees it already, though it was closed or left since.</summary>
    public async Task<IReadOnlyList<Group>> GroupsAsync(Collection collection, Visitor owner, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var open = await groups.OpenAsync(owner, cancellationToken);
        return collection.GroupId is not { } now || open.Exists(group => group.Id == now)
            ? open
            : [.. open, await library.Groups.AsNoTracking().SingleAsync(group => group.Id == now, cancellationToken)];
    }

    /// <summary>Stores the form; the draft that its description was goes in the same transaction.</summary>
    /// <param name="collection">The collection, tracked.</param>
    /// <param name="owner">Whose it is.</param>
    /// <param name="form">What was sent.</param>
    /// <param name="decision">What the form began from, and what was decided about what was saved since.</param>
    /// <param name="posted">The drafts of its form, which go with it.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    /// <returns>What is wrong, by the name of the field; or the description that was saved since, with nothing changed.</returns>
    public async Task<(string? Field, string? Problem, TextConflict? Conflict)> RunAsync(
        Collection collection, Visitor owner, CollectionForm form, ConflictChoice decision, IReadOnlyList<Guid> posted, CancellationToken cancellationToken)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        await library.Entry(collection).ReloadAsync(cancellationToken);
        var (description, undecided) = decision.Decide(CollectionText.Normal(form.Description), collection.Description);
        var name = CollectionText.NormalName(form.Name);
        if (CollectionText.NameProblem(name) is { } unnamed)
            return (nameof(form.Name), unnamed, null);
        if ((undecided ?? CollectionText.DescriptionProblem(description)) is { } problem)
            return (nameof(form.Description), problem, decision.Again(collection.Description));
        if (form.Visibility == CollectionVisibility.Group && (await GroupsAsync(collection, owner, cancellationToken)).All(group => group.Id != form.GroupId))
            return (nameof(form.Visibility), "Choose one of your groups.", null);
        // Who did not touch the description leaves it as it is now.
        if (description == decision.Known)
            description = collection.Description;
        if (decision.Known is { } known && known != collection.Description && description != collection.Description)
            return (null, null, new TextConflict(known, collection.Description, description));

        await shelf.ChangeAsync(collection, name, description, form.Visibility, form.GroupId, cancellationToken);
        await library.ForgetDraftsAsync(posted, collection.AccountId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (null, null, null);
    }
}
