using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Drafts;

/// <summary>Lets go of drafts with the posts that they have become.</summary>
public static class PostedDrafts
{
    /// <summary>Forgets a draft that is being posted. Call it in the transaction that stores the post: one goes only when the other is there.</summary>
    /// <param name="library">The store.</param>
    /// <param name="id">The draft's number, as its form sent it; null or unknown does nothing.</param>
    /// <param name="accountId">Who posts.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static Task ForgetDraftAsync(this LibraryContext library, Guid? id, long accountId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(library);
        return id is null
            ? Task.CompletedTask
            : library.Drafts.Where(draft => draft.Id == id && (draft.AccountId == null || draft.AccountId == accountId)).ExecuteDeleteAsync(cancellationToken);
    }
}
