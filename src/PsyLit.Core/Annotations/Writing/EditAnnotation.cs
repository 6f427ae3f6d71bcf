using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Rendering;
using PsyLit.Core.Concepts;

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
            return Conflict(annotation);
        if (AnnotationText.Problem(annotation.Purpose, text, annotation.TagName, annotation.ConceptId, concepts.Vocabulary) is { } problem)
            return new AnnotationResult(annotation, problem);

        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var widens = visibility != AnnotationVisibility.OnlyMe && (visibility != annotation.Visibility || groupId != annotation.GroupId);
        if (annotation.Markdown != text)
            library.AnnotationEdits.Add(new AnnotationEdit { AnnotationId = annotation.Id, Markdown = annotation.Markdown, ReplacedAt = now });
        var before = (await posts.RenderAsync(annotation, cancellationToken)).ToHashSet();
        (annotation.Markdown, annotation.EditedAt) = (text, now);
        var named = await posts.RenderAsync(annotation, cancellationToken);
        (annotation.Visibility, annotation.GroupId) = (visibility, groupId);
        if (await library.GroupProblemAsync(annotation, cancellationToken) is { } notTheirs)
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
            return Conflict(await library.Annotations.SingleAsync(saved => saved.Id == annotation.Id, cancellationToken));
        }
    }

    private static AnnotationResult Conflict(Annotation saved) => new(saved, "This was changed in the meantime, and your wording is not saved yet.", IsConflict: true);
}
