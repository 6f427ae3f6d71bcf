using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Moderation.Posts;

namespace PsyLit.Core.Moderation;

/// <summary>Keeps what people do not want to see themselves. Every method names whose.</summary>
public sealed class HidingForMe(LibraryContext library, TimeProvider clock)
{
    /// <summary>Comments, annotations and writers that somebody has hidden for themselves; all empty for a guest.</summary>
    public async Task<(IReadOnlySet<long> Comments, IReadOnlySet<long> Annotations, IReadOnlySet<long> Writers)> OfAsync(long? accountId, CancellationToken cancellationToken = default)
    {
        var hidden = accountId is null ? [] : await library.HiddenForMe.AsNoTracking().Where(one => one.AccountId == accountId).ToListAsync(cancellationToken);
        return (hidden.Select(one => one.CommentId).OfType<long>().ToHashSet(), hidden.Select(one => one.AnnotationId).OfType<long>().ToHashSet(), hidden.Select(one => one.WriterId).OfType<long>().ToHashSet());
    }

    /// <summary>The writers that somebody has hidden, by name.</summary>
    public Task<List<(long Id, string Name)>> WritersAsync(long accountId, CancellationToken cancellationToken = default) => library.HiddenForMe
        .Where(one => one.AccountId == accountId && one.WriterId != null)
        .Join(library.Users, one => one.WriterId, account => account.Id, (_, account) => new { account.Id, account.UserName })
        .OrderBy(account => account.UserName).Select(account => ValueTuple.Create(account.Id, account.UserName ?? "")).ToListAsync(cancellationToken);

    /// <summary>Hides a post, or with <paramref name="all"/> everything its writer writes.</summary>
    public async Task HideAsync(long accountId, ModeratedPost post, bool all, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(post);
        var (comment, annotation, writer) = all && post.WriterId is not null ? ((long?)null, (long?)null, post.WriterId) : (post.CommentId, post.AnnotationId, null);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        if (!await library.HiddenForMe.AnyAsync(one => one.AccountId == accountId && one.CommentId == comment && one.AnnotationId == annotation && one.WriterId == writer, cancellationToken))
        {
            library.HiddenForMe.Add(new HiddenForMe { AccountId = accountId, CommentId = comment, AnnotationId = annotation, WriterId = writer, HiddenAt = clock.GetUtcNow().UtcDateTime });
            await library.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Shows everything by a writer again.</summary>
    public Task<int> ShowWriterAsync(long accountId, long writerId, CancellationToken cancellationToken = default) =>
        library.HiddenForMe.Where(one => one.AccountId == accountId && one.WriterId == writerId).ExecuteDeleteAsync(cancellationToken);
}
