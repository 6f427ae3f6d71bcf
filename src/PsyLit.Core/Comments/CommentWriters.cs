using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Comments.Searching;

namespace PsyLit.Core.Comments;

/// <summary>Finds the comments of a person by name: those written here, and those that came signed with an import.</summary>
internal sealed class CommentWriters(LibraryContext library)
{
    /// <summary>The comments that stand.</summary>
    /// <param name="accountId">Whose; null to go by the name.</param>
    /// <param name="name">The name of an account or the one that an imported comment is signed with, in any case.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public async Task<IQueryable<Comment>> OfAsync(long? accountId, string name, CancellationToken cancellationToken)
    {
        var comments = library.Comments.AsNoTracking().Where(comment => comment.DeletedAt == null);
        if (accountId is { } id)
            return comments.Where(comment => comment.AccountId == id);
        // Comments that came with an import are signed in whatever case their source had.
        var signed = await comments.Where(comment => comment.SignedName != null).Select(comment => comment.SignedName!).Distinct().ToListAsync(cancellationToken);
        signed.RemoveAll(one => !one.Equals(name, StringComparison.OrdinalIgnoreCase));
        var upper = name.ToUpperInvariant();
        return comments.Where(comment => comment.Account!.NormalizedUserName == upper || signed.Contains(comment.SignedName!));
    }

    /// <summary>Numbers of everything that the person wrote in words: comments, replies to annotations and annotations, whoever may see those.</summary>
    public async Task<IReadOnlyList<long>> PostsOfAsync(long? accountId, string name, CancellationToken cancellationToken)
    {
        var upper = name.ToUpperInvariant();
        var comments = await (await OfAsync(accountId, name, cancellationToken)).IgnoreQueryFilters([CommentFilters.Replies])
            .Select(comment => PostNumber.OfComment(comment.Id)).ToListAsync(cancellationToken);
        var annotations = library.Annotations.Where(annotation => accountId != null ? annotation.AccountId == accountId : annotation.Account.NormalizedUserName == upper);
        return [.. comments, .. await annotations.Select(annotation => PostNumber.OfAnnotation(annotation.Id)).ToListAsync(cancellationToken)];
    }
}
