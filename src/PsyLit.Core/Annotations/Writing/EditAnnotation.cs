using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Rendering;

namespace PsyLit.Core.Annotations.Writing;

/// <summary>Changes what an annotation says and who sees it; its passage stays. What it said before is kept.</summary>
public sealed class EditAnnotation(LibraryContext library, PostRenderer posts, TimeProvider clock)
{
    /// <summary>Which wording a form was filled from; the form sends it back.</summary>
    public static long VersionOf(Annotation annotation)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        return annotation.EditedAt?.Ticks ?? 0;
    }

    /// <summary>Stores the new wording.</summary>
    /// <param name="annotation">As it stands in the store, tracked; up to date after a conflict.</param>
    /// <param name="version">The version its writer began from.</param>
    /// <param name="text">The new wording.</param>
    /// <param name="visibility">Who sees it from now on.</param>
    /// <param name="groupId">The group, for <see cref="AnnotationVisibility.Group"/>.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task<AnnotationResult> RunAsync(
        Annotation annotation, long version, string? text, AnnotationVisibility visibility, long? groupId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        text = CommentText.Normal(text);
        groupId = visibility == AnnotationVisibility.Group ? groupId : null;
        if (annotation.Markdown == text && annotation.Visibility == visibility && annotation.GroupId == groupId)
            return new AnnotationResult(annotation);
        if (VersionOf(annotation) != version)
            return await ConflictAsync(annotation, version, cancellationToken);
        if (AnnotationText.TextProblem(annotation.Purpose, text) is { } problem)
            return new AnnotationResult(annotation, problem);

        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var widens = visibility != AnnotationVisibility.OnlyMe && (visibility != annotation.Visibility || groupId != annotation.GroupId);
        if (widens && await RepliesProblemAsync(annotation, cancellationToken) is { } answered)
            return new AnnotationResult(annotation, answered);
        if (annotation.Markdown != text)
            library.AnnotationEdits.Add(await BeforeAsync(annotation, now, cancellationToken));
        var before = (await posts.RenderAsync(annotation, cancellationToken)).ToHashSet();
        (annotation.Markdown, annotation.EditedAt) = (text, now);
        var named = await posts.RenderAsync(annotation, cancellationToken);
        (annotation.Visibility, annotation.GroupId) = (visibility, groupId);
        // Words for a group that was closed or left since may still be corrected: it reads them on.
        if (widens && await library.GroupProblemAsync(annotation, cancellationToken) is { } notTheirs)
        {
            library.ChangeTracker.Clear();
            return new AnnotationResult(annotation, notTheirs);
        }

        try
        {
            await library.SaveChangesAsync(cancellationToken);
            // Who sees it only now has not been told either.
            await library.TellAsync(annotation, now, widens, widens ? named : [.. named.Where(person => !before.Contains(person))], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new AnnotationResult(annotation);
        }
        catch (DbUpdateConcurrencyException)
        {
            await transaction.RollbackAsync(cancellationToken);
            library.ChangeTracker.Clear();
            return await ConflictAsync(await library.Annotations.SingleAsync(saved => saved.Id == annotation.Id, cancellationToken), version, cancellationToken);
        }
    }

    // Until its session is revealed nobody else saw it, whoever will see it then.
    private async Task<AnnotationEdit> BeforeAsync(Annotation annotation, DateTime now, CancellationToken cancellationToken)
    {
        var isBlind = annotation.SessionId is { } session && await library.ReadingSessions.AnyAsync(one => one.Id == session && one.RevealedAt == null, cancellationToken);
        return new AnnotationEdit
        {
            AnnotationId = annotation.Id,
            Markdown = annotation.Markdown,
            Visibility = isBlind ? AnnotationVisibility.OnlyMe : annotation.Visibility,
            GroupId = isBlind ? null : annotation.GroupId,
            ReplacedAt = now,
        };
    }

    // Replies are seen by those who see the annotation: what somebody answered for a group, others must not read because of an edit. To keep
    // the annotation to oneself for a while makes no difference to that.
    private async Task<string?> RepliesProblemAsync(Annotation annotation, CancellationToken cancellationToken)
    {
        if (annotation.Visibility == AnnotationVisibility.Everyone)
            return null;
        var isAnswered = await library.Comments.IgnoreQueryFilters([CommentFilters.Replies, CommentFilters.Hidden])
            .AnyAsync(reply => reply.AnnotationId == annotation.Id && reply.DeletedAt == null && reply.AccountId != null && reply.AccountId != annotation.AccountId, cancellationToken);
        if (!isAnswered)
            return null;
        return annotation.Visibility == AnnotationVisibility.Group
            ? "Members of the group have answered this for the group. Write another annotation for the others."
            : "Others have answered this for those who saw it then. Write another annotation to show it again.";
    }

    private async Task<AnnotationResult> ConflictAsync(Annotation saved, long version, CancellationToken cancellationToken)
    {
        // The wording of that version is what was replaced first after it, or what is saved when only who sees it was changed since.
        var edits = await library.AnnotationEdits.AsNoTracking().Where(edit => edit.AnnotationId == saved.Id).OrderBy(edit => edit.Id).ToListAsync(cancellationToken);
        return new AnnotationResult(saved, "This was changed in the meantime, and your wording is not saved yet.", IsConflict: true)
        {
            Origin = edits.Find(edit => edit.ReplacedAt.Ticks > version)?.Markdown ?? saved.Markdown,
        };
    }
}
