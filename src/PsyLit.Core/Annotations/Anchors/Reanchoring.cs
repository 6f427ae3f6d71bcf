using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Annotations.Texts;
using PsyLit.Core.Notifications;

namespace PsyLit.Core.Annotations.Anchors;

/// <summary>Looks up again where annotations stand after the texts of their articles have changed.</summary>
/// <remarks>Whatever changes a text calls it within its own transaction, so that nobody sees a passage painted on other words.</remarks>
public static class Reanchoring
{
    private const int BatchSize = 500;

    /// <summary>Moves the annotations of some articles to where their passages stand now, and tells the owners of those that are nowhere.</summary>
    /// <param name="library">With the new texts saved, within the transaction that changed them.</param>
    /// <param name="articleIds">The articles whose text may have changed.</param>
    /// <param name="now">The time of the change.</param>
    /// <param name="cancellationToken">Ends the work; the caller undoes it with its transaction.</param>
    /// <returns>How many annotations were looked up.</returns>
    public static async Task<int> ReanchorAsync(
        this LibraryContext library, IEnumerable<long> articleIds, DateTime now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(library);
        var looked = 0;
        foreach (var some in articleIds.Distinct().Chunk(BatchSize))
        {
            var behind = await library.Annotations
                .Where(annotation => some.Contains(annotation.ArticleId) && annotation.CurrentRevision != annotation.Article.RevisionNumber)
                .OrderBy(annotation => annotation.ArticleId)
                .ToListAsync(cancellationToken);
            await FollowAsync(library, behind, now, cancellationToken);
            looked += behind.Count;
        }

        return looked;
    }

    /// <summary>Does so for everything that was missed, as after a kill or a restored library.</summary>
    /// <returns>How many annotations were looked up.</returns>
    public static async Task<int> ReanchorMissedAsync(this LibraryContext library, DateTime now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(library);
        var looked = 0;
        while (true)
        {
            await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
            var behind = await library.Annotations.Where(annotation => annotation.CurrentRevision != annotation.Article.RevisionNumber)
                .OrderBy(annotation => annotation.ArticleId).ThenBy(annotation => annotation.Id)
                .Take(BatchSize).ToListAsync(cancellationToken);
            if (behind.Count == 0)
                return looked;

            await FollowAsync(library, behind, now, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            library.ChangeTracker.Clear();
            looked += behind.Count;
        }
    }

    private static async Task FollowAsync(LibraryContext library, List<Annotation> behind, DateTime now, CancellationToken cancellationToken)
    {
        if (behind.Count == 0)
            return;

        var orphaned = new List<Annotation>();
        foreach (var ofOne in behind.GroupBy(annotation => annotation.ArticleId))
        {
            var text = (await library.FindTextAsync(ofOne.Key, null, cancellationToken))!;
            foreach (var annotation in ofOne)
            {
                var wasThere = annotation.Anchor != AnchorState.Orphaned;
                annotation.PutAt(Anchoring.Find(text.Sections, PassageQuote.Of(annotation)), text.RevisionNumber);
                if (wasThere && annotation is { Anchor: AnchorState.Orphaned, DeletedAt: null })
                    orphaned.Add(annotation);
            }
        }

        await TellOwnersAsync(library, orphaned, now, cancellationToken);
        await library.SaveChangesAsync(cancellationToken);
    }

    // Once for each annotation, however often its passage comes and goes.
    private static async Task TellOwnersAsync(LibraryContext library, List<Annotation> orphaned, DateTime now, CancellationToken cancellationToken)
    {
        if (orphaned.Count == 0)
            return;

        var ids = orphaned.ConvertAll(annotation => (long?)annotation.Id);
        var told = await library.LibraryEvents.Where(happened => happened.Kind == EventKind.AnnotationOrphaned && ids.Contains(happened.AnnotationId))
            .Select(happened => happened.AnnotationId).ToListAsync(cancellationToken);
        library.LibraryEvents.AddRange(orphaned.Where(annotation => !told.Contains(annotation.Id)).Select(annotation => new LibraryEvent
        {
            Kind = EventKind.AnnotationOrphaned,
            At = now,
            ArticleId = annotation.ArticleId,
            AnnotationId = annotation.Id,
            RecipientId = annotation.AccountId,
        }));
    }
}
