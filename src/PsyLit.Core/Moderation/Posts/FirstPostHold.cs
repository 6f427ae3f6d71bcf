using Microsoft.EntityFrameworkCore;
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

        foreach (var annotation in added.OfType<Annotation>())
        {
            // What nobody else sees needs nobody's leave; the evidence of a reading session is for no moderator's eyes while it is blind.
            if (annotation.Visibility != AnnotationVisibility.OnlyMe && annotation.SessionId is null && !await IsTrustedAsync(library, annotation.AccountId, cancellationToken))
            {
                (annotation.HiddenAt, annotation.HiddenReason) = (now, ModerationReason.FirstPost);
                library.ModerationCases.Add(new ModerationCase { Annotation = annotation, OpenedAt = now });
            }
        }
    }

    // Whoever has a post that was not held back, or was let through, is known; curators and moderators are too.
    private static async Task<bool> IsTrustedAsync(LibraryContext library, long writer, CancellationToken cancellationToken)
    {
        string[] known = [Role.Curator, Role.Moderator, Role.Admin];
        return await library.Comments.IgnoreQueryFilters([CommentFilters.Replies, CommentFilters.Hidden]).AnyAsync(comment => comment.AccountId == writer && comment.HiddenAt == null, cancellationToken)
            || await library.Annotations.AnyAsync(annotation => annotation.AccountId == writer && annotation.HiddenAt == null && annotation.SessionId == null && annotation.Visibility != AnnotationVisibility.OnlyMe, cancellationToken)
            || await library.UserRoles.AnyAsync(held => held.UserId == writer && library.Roles.Any(role => role.Id == held.RoleId && known.Contains(role.Name)), cancellationToken);
    }
}
