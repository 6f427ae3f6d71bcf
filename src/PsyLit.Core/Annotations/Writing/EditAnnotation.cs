using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Rendering;
using PsyLit.Core.Concepts;
using PsyLit.Core.Drafts;

namespace PsyLit.Core.Annotations.Writing;

/// <summary>Changes what an annotation says and who sees it; its passage stays. What it said before is kept.</summary>
public sealed class EditAnnotation(LibraryContext library, PostRenderer posts, ConceptMatcher concepts, TimeProvider clock)
{
    /// <summary>Which wording a form was filled from; the form sends it back.</summary>
    public static long VersionOf(Annotation annotation)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        return annotation.EditedAt?.Ticks ?? 0;
    }

    /// <summary>Stores the change; the draft that its wording was goes in the same transaction.</summary>
    /// <param name="annotation">As it stands in the store, tracked; up to date after a conflict.</param>
    /// <param name="version">The version its writer began from.</param>
    /// <param name="change">What it is to say, and who sees it from now on.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task<AnnotationResult> RunAsync(Annotation annotation, long version, AnnotationChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        ArgumentNullException.ThrowIfNull(change);
        var kind = (change.Kind ?? AnnotationKind.Of(annotation)).Normal();
        change = change with { Text = CommentText.Normal(change.Text), GroupId = change.Visibility == AnnotationVisibility.Group ? change.GroupId : null };
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        if (annotation.Markdown == change.Text && IsSeenBy(annotation, change) && kind == AnnotationKind.Of(annotation))
        {
            await library.ForgetDraftsAsync(change.Drafts, annotation.AccountId, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new AnnotationResult(annotation);
        }

        if (VersionOf(annotation) != version)
            return await ConflictAsync(annotation, version, cancellationToken);
        if (await ProblemAsync(annotation, kind, change, cancellationToken) is { } problem)
            return new AnnotationResult(annotation, problem);

        try
        {
            await StoreAsync(annotation, kind, change, cancellationToken);
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

    private static bool IsSeenBy(Annotation annotation, AnnotationChange change) => (annotation.Visibility, annotation.GroupId) == (change.Visibility, change.GroupId);

    private async Task<string?> ProblemAsync(Annotation annotation, AnnotationKind kind, AnnotationChange change, CancellationToken cancellationToken)
    {
        // A concept that the vocabulary lost since keeps nobody from mending the words beside it.
        var problem = kind == AnnotationKind.Of(annotation)
            ? AnnotationText.TextProblem(kind.Purpose, change.Text!)
            : AnnotationText.Problem(kind.Purpose, change.Text!, kind.TagName, kind.ConceptId, concepts.Vocabulary);
        if (problem is not null || IsSeenBy(annotation, change))
            return problem;
        // Words for a group that was closed or left since may still be corrected: it reads them on.
        return await RepliesProblemAsync(annotation, change.Visibility, cancellationToken)
            ?? await library.GroupProblemAsync(change.Visibility, change.GroupId, annotation.AccountId, cancellationToken);
    }

    private async Task StoreAsync(Annotation annotation, AnnotationKind kind, AnnotationChange change, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var widens = change.Visibility != AnnotationVisibility.OnlyMe && !IsSeenBy(annotation, change);
        if (annotation.Markdown != change.Text || (annotation.TagName, annotation.ConceptId) != (kind.TagName, kind.ConceptId))
            library.AnnotationEdits.Add(await BeforeAsync(annotation, kind, now, cancellationToken));
        var before = (await posts.RenderAsync(annotation, cancellationToken)).ToHashSet();
        (annotation.Markdown, annotation.EditedAt) = (change.Text!, now);
        (annotation.Purpose, annotation.TagName, annotation.ConceptId) = (kind.Purpose, kind.TagName, kind.ConceptId);
        var named = await posts.RenderAsync(annotation, cancellationToken);
        (annotation.Visibility, annotation.GroupId) = (change.Visibility, change.GroupId);
        await library.SaveChangesAsync(cancellationToken);
        // Who sees it only now has not been told either.
        await library.TellAsync(annotation, now, widens, widens ? named : [.. named.Where(person => !before.Contains(person))], cancellationToken);
        await library.ForgetDraftsAsync(change.Drafts, annotation.AccountId, cancellationToken);
    }

    // Until its session is revealed nobody else saw it, whoever will see it then. A tag or concept that is given up is kept as a line below.
    private async Task<AnnotationEdit> BeforeAsync(Annotation annotation, AnnotationKind kind, DateTime now, CancellationToken cancellationToken)
    {
        var isBlind = annotation.SessionId is { } session && await library.ReadingSessions.AnyAsync(one => one.Id == session && one.RevealedAt == null, cancellationToken);
        IEnumerable<string> lines =
        [
            annotation.Markdown,
            annotation.TagName is { } tag && tag != kind.TagName ? $"Tag: {tag}" : "",
            annotation.ConceptId is { } concept && concept != kind.ConceptId ? $"Concept: {concepts.Vocabulary.Find(concept)?.Label ?? concept}" : "",
        ];
        return new AnnotationEdit
        {
            AnnotationId = annotation.Id,
            Markdown = string.Join("\n\n", lines.Where(line => line.Length > 0)),
            Visibility = isBlind ? AnnotationVisibility.OnlyMe : annotation.Visibility,
            GroupId = isBlind ? null : annotation.GroupId,
            ReplacedAt = now,
        };
    }

    // Replies are seen by those who see the annotation: what somebody answered for a group, others must not read because of an edit, and what
    // they wrote must not be taken from those they wrote it for. Nor can it be: what was answered is never opened again.
    private async Task<string?> RepliesProblemAsync(Annotation annotation, AnnotationVisibility wanted, CancellationToken cancellationToken)
    {
        var isAnswered = await library.Comments.IgnoreQueryFilters([CommentFilters.Replies, CommentFilters.Hidden])
            .AnyAsync(reply => reply.AnnotationId == annotation.Id && reply.DeletedAt == null && reply.AccountId != null && reply.AccountId != annotation.AccountId, cancellationToken);
        if (!isAnswered)
            return null;
        return (annotation.Visibility, wanted) switch
        {
            (AnnotationVisibility.OnlyMe, _) => "Others have answered this for those who saw it then. Write another annotation to show it again.",
            (AnnotationVisibility.Group, not AnnotationVisibility.OnlyMe) => "Members of the group have answered this for the group. Write another annotation for the others.",
            _ => "Others have answered this, and their replies would be closed to those they were written for. Leave it open and change its words, or remove it together with the replies: that can be undone.",
        };
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
