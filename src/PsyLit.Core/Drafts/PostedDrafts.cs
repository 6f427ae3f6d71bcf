using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Drafts;

/// <summary>Lets go of drafts with the posts that they have become.</summary>
public static class PostedDrafts
{
    /// <summary>Forgets the drafts of a form that is being posted. Call it in the transaction that stores the post: they go only when it is there.</summary>
    /// <param name="library">The store.</param>
    /// <param name="posted">The drafts' numbers, as the form sent them; those of others do nothing.</param>
    /// <param name="accountId">Who posts.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static Task ForgetDraftsAsync(this LibraryContext library, IReadOnlyList<Guid> posted, long accountId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(library);
        return posted.Count == 0
            ? Task.CompletedTask
            : library.Drafts.Where(draft => posted.Contains(draft.Id) && draft.AccountId == accountId).ExecuteDeleteAsync(cancellationToken);
    }
}
