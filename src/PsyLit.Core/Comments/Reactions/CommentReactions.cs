using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Comments.Reactions;

/// <summary>Keeps who finds which comment useful.</summary>
public sealed class CommentReactions(LibraryContext library, TimeProvider clock)
{
    /// <summary>Says it, or takes it back when it was said.</summary>
    /// <returns>True when it is said now.</returns>
    public async Task<bool> ToggleAsync(long commentId, long accountId, ReactionKind kind, CancellationToken cancellationToken)
    {
        // The transaction takes the write lock when it begins: a second press waits for the first.
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var said = library.CommentReactions.Where(reaction => reaction.CommentId == commentId && reaction.AccountId == accountId && reaction.Kind == kind);
        var wasSaid = await said.ExecuteDeleteAsync(cancellationToken) > 0;
        if (!wasSaid)
        {
            library.CommentReactions.Add(new CommentReaction { CommentId = commentId, AccountId = accountId, Kind = kind, At = clock.GetUtcNow().UtcDateTime });
            await library.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return !wasSaid;
    }

    /// <summary>What was said of these comments, the first first, with the names of who did.</summary>
    public async Task<ILookup<long, SaidReaction>> OfAsync(IQueryable<Comment> comments, CancellationToken cancellationToken)
    {
        var ids = comments.Select(comment => comment.Id);
        var said = await library.CommentReactions.AsNoTracking().Where(reaction => ids.Contains(reaction.CommentId))
            .Join(library.Users, reaction => reaction.AccountId, account => account.Id, (reaction, account) => new { reaction.CommentId, reaction.Kind, reaction.At, account.Id, account.UserName })
            .OrderBy(reaction => reaction.At).ThenBy(reaction => reaction.Id).ToListAsync(cancellationToken);
        return said.ToLookup(reaction => reaction.CommentId, reaction => new SaidReaction(reaction.Kind, reaction.Id, reaction.UserName!));
    }
}
