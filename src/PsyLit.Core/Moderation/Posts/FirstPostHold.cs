using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Comments;

namespace PsyLit.Core.Moderation.Posts;

/// <summary>Where first posts are looked at before they are shown: hides the posts of who has none that stands, whichever page stores them.</summary>
public sealed class FirstPostHold(IOptionsMonitor<ModerationOptions> options, TimeProvider clock) : SaveChangesInterceptor
{
    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        if (options.CurrentValue.FirstPosts && eventData.Context is LibraryContext library)
            await HoldAsync(library, cancellationToken);
        return result;
    }

    private async Task HoldAsync(LibraryContext library, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var added = library.ChangeTracker.Entries().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToList();
        foreach (var comment in added.OfType<Comment>())
        {
            if (comment.AccountId is { } writer && !await IsTrustedAsync(library, writer, cancellationToken))
            {
                (comment.HiddenAt, comment.HiddenReason) = (now, ModerationReason.FirstPost);
                library.ModerationCases.Add(new ModerationCase { Comment = comment, OpenedAt = now });
            }
        }

        foreach (var annotation in library.ChangeTracker.Entries<Annotation>().Where(IsFirstShown).Select(entry => entry.Entity).ToList())
        {
            if (!await IsTrustedAsync(library, annotation.AccountId, cancellationToken))
            {
                (annotation.HiddenAt, annotation.HiddenReason) = (now, ModerationReason.FirstPost);
                await OpenCaseAsync(library, annotation, now, cancellationToken);
            }
        }
    }

    // What nobody else sees needs nobody's leave until it is opened. What is marked in a reading session belongs to the session, and a case
    // would show it to moderators before the reveal.
    private static bool IsFirstShown(EntityEntry<Annotation> entry) =>
        entry.Entity is { SessionId: null, Session: null, HiddenAt: null, Visibility: not AnnotationVisibility.OnlyMe }
        && (entry.State == EntityState.Added
            || (entry.State == EntityState.Modified && entry.Property(annotation => annotation.Visibility).OriginalValue == AnnotationVisibility.OnlyMe));

    // An annotation has one case, and one that was shown before and withdrawn since may have it already.
    private static async Task OpenCaseAsync(LibraryContext library, Annotation annotation, DateTime now, CancellationToken cancellationToken)
    {
        var known = annotation.Id > 0 ? await library.ModerationCases.SingleOrDefaultAsync(one => one.AnnotationId == annotation.Id, cancellationToken) : null;
        if (known is null)
            library.ModerationCases.Add(new ModerationCase { Annotation = annotation, OpenedAt = now });
        else if (known.ClosedAt is not null)
            (known.OpenedAt, known.ClosedAt, known.ClaimedById, known.ClaimedAt) = (now, null, null, null);
    }

    // Whoever has a post that was not held back, or was let through, is known; curators and moderators are too.
    private static async Task<bool> IsTrustedAsync(LibraryContext library, long writer, CancellationToken cancellationToken)
    {
        string[] known = [Role.Curator, Role.Moderator, Role.Admin];
        return await library.Comments.IgnoreQueryFilters([CommentFilters.Replies, CommentFilters.Hidden]).AnyAsync(comment => comment.AccountId == writer && comment.HiddenAt == null, cancellationToken)
            || await library.Annotations.AnyAsync(annotation => annotation.AccountId == writer && annotation.SessionId == null && annotation.HiddenAt == null && annotation.Visibility != AnnotationVisibility.OnlyMe, cancellationToken)
            || await library.UserRoles.AnyAsync(held => held.UserId == writer && library.Roles.Any(role => role.Id == held.RoleId && known.Contains(role.Name)), cancellationToken);
    }
}
