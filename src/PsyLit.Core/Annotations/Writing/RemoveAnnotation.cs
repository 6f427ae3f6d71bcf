using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Annotations.Writing;

/// <summary>Takes an annotation away, and puts it back. Nothing is deleted.</summary>
public sealed class RemoveAnnotation(LibraryContext library, TimeProvider clock)
{
    /// <summary>Hides it, with the replies to it.</summary>
    public Task RunAsync(Annotation annotation, long accountId, CancellationToken cancellationToken = default) =>
        SetAsync(annotation, clock.GetUtcNow().UtcDateTime, accountId, cancellationToken);

    public Task UndoAsync(Annotation annotation, CancellationToken cancellationToken = default) => SetAsync(annotation, null, null, cancellationToken);

    // Written past the tracker: an edit going on at the same time is no reason to refuse.
    private Task<int> SetAsync(Annotation annotation, DateTime? when, long? by, CancellationToken cancellationToken) =>
        library.Annotations.Where(known => known.Id == annotation.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.DeletedAt, when).SetProperty(known => known.DeletedById, by), cancellationToken);
}
