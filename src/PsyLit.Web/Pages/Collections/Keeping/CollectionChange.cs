using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Collections;
using PsyLit.Core.Drafts;
using PsyLit.Core.Groups;
using PsyLit.Web.Pages.Shared.Rewording;

namespace PsyLit.Web.Pages.Collections.Keeping;

/// <summary>Takes the form of a collection: nothing that was saved in another tab since it was opened is overwritten unseen.</summary>
public sealed class CollectionChange(LibraryContext library, CollectionShelf shelf, KeptDrafts drafts)
{
    /// <summary>The open groups of an account, which may be shown a collection.</summary>
    public Task<List<Group>> GroupsAsync(long accountId, CancellationToken cancellationToken) => library.GroupMembers.AsNoTracking()
        .Where(member => member.AccountId == accountId && member.Group.ClosedAt == null).Select(member => member.Group).OrderBy(group => group.Name).ToListAsync(cancellationToken);

    /// <summary>Stores the form; the draft that its description was goes in the same transaction.</summary>
    /// <param name="collection">The collection, tracked.</param>
    /// <param name="form">What was sent.</param>
    /// <param name="decision">What the form began from, and what was decided about what was saved since.</param>
    /// <param name="draft">The draft that the description was; null when it was none.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    /// <returns>What is wrong, by the name of the field; or the description that was saved since, with nothing changed.</returns>
    public async Task<(string? Field, string? Problem, TextConflict? Conflict)> RunAsync(
        Collection collection, CollectionForm form, ConflictChoice decision, Guid? draft, CancellationToken cancellationToken)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        await library.Entry(collection).ReloadAsync(cancellationToken);
        var (description, undecided) = decision.Decide(CollectionText.Normal(form.Description), collection.Description);
        var name = CollectionText.NormalName(form.Name);
        if (CollectionText.NameProblem(name) is { } unnamed)
            return (nameof(form.Name), unnamed, null);
        if ((undecided ?? CollectionText.DescriptionProblem(description)) is { } problem)
            return (nameof(form.Description), problem, decision.Again(collection.Description));
        if (form.Visibility == CollectionVisibility.Group && !(await GroupsAsync(collection.AccountId, cancellationToken)).Exists(group => group.Id == form.GroupId))
            return (nameof(form.Visibility), "Choose one of your groups.", null);
        // Who did not touch the description leaves it as it is now.
        if (description == decision.Known)
            description = collection.Description;
        if (decision.Known is { } known && known != collection.Description && description != collection.Description)
            return (null, null, new TextConflict(known, collection.Description, description));

        await shelf.ChangeAsync(collection, name, description, form.Visibility, form.GroupId, cancellationToken);
        await drafts.ForgetAsync(draft, collection.AccountId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (null, null, null);
    }
}
