using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Collections;
using PsyLit.Core.Comments;
using PsyLit.Core.Drafts;
using PsyLit.Core.SavedSearches;
using PsyLit.Core.Tags;
using PsyLit.Core.Tags.Organising;
using PsyLit.Web.Pages.Drafts;

namespace PsyLit.Web.Pages.Trash;

/// <summary>Everything that a visitor has put away and can bring back, the last first.</summary>
public sealed class OwnTrash(LibraryContext library, VisibleComments comments, TimeProvider clock)
{
    private const int MostOfKind = 200;

    public async Task<IReadOnlyList<TrashRow>> ReadAsync(Visitor visitor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var me = visitor.AccountId;
        var (oldestSearch, oldestDraft) = (Now() - SavedSearchList.DeletedKeptFor, Now() - KeptDrafts.KeptFor);
        var rows = new List<TrashRow>();
        // Whoever removed what another wrote sees it no more once moderation has hidden it.
        rows.AddRange((await comments.To(visitor).AsNoTracking().Where(comment => comment.DeletedById == me && comment.DeletedAt != null && (comment.HiddenAt == null || comment.AccountId == me))
                .OrderByDescending(comment => comment.DeletedAt).Take(MostOfKind).Select(comment => new { comment.Id, comment.Markdown, comment.DeletedAt }).ToListAsync(cancellationToken))
            .Select(comment => new TrashRow("Comment", DraftOffers.Excerpt(comment.Markdown), comment.DeletedAt!.Value, visitor.MayComment() ? $"/comments/{comment.Id}?handler=Restore" : null)));
        rows.AddRange((await library.Annotations.AsNoTracking().RemovedFrom(visitor).Where(annotation => annotation.DeletedById == me)
                .OrderByDescending(annotation => annotation.DeletedAt).Take(MostOfKind).Select(annotation => new { annotation.PublicId, annotation.Markdown, annotation.Quote, annotation.DeletedAt }).ToListAsync(cancellationToken))
            .Select(annotation => new TrashRow(
                "Annotation", DraftOffers.Excerpt(annotation.Markdown.Length > 0 ? annotation.Markdown : annotation.Quote), annotation.DeletedAt!.Value, $"/annotations/{annotation.PublicId}?handler=Restore")));
        rows.AddRange((await library.Collections.AsNoTracking().OwnedBy(visitor).Where(collection => collection.DeletedAt != null)
                .OrderByDescending(collection => collection.DeletedAt).Take(MostOfKind).ToListAsync(cancellationToken))
            .Select(collection => new TrashRow("Collection", collection.Name, collection.DeletedAt!.Value, visitor.MayChange(collection) ? $"/collections/{collection.Id}/fate?handler=Restore" : null)));
        rows.AddRange((await library.TagChanges.AsNoTracking().Where(change => change.Kind == TagChangeKind.Removed && change.AccountId == me && change.UndoneAt == null)
                .OrderByDescending(change => change.At).Take(MostOfKind).Select(change => new { change.Id, change.Before, change.At }).ToListAsync(cancellationToken))
            .Select(change => new TrashRow("Tag", change.Before, change.At, visitor.MayOrganise() ? $"/tags/history?handler=Undo&id={change.Id}" : null)));
        rows.AddRange((await library.SavedSearches.AsNoTracking().Where(search => search.AccountId == me && search.DeletedAt >= oldestSearch)
                .Select(search => new { search.Id, search.Name, search.DeletedAt }).ToListAsync(cancellationToken))
            .Select(search => new TrashRow("Saved search", search.Name, search.DeletedAt!.Value, $"/searches/{search.Id}?handler=Restore")));
        rows.AddRange((await library.Drafts.AsNoTracking().Where(draft => draft.AccountId == me && draft.DiscardedAt >= oldestDraft)
                .Select(draft => new { draft.Id, draft.Text, draft.DiscardedAt }).ToListAsync(cancellationToken))
            .Select(draft => new TrashRow("Unfinished text", DraftOffers.Excerpt(draft.Text), draft.DiscardedAt!.Value, $"/drafts?handler=Restore&id={draft.Id}")));
        return [.. rows.OrderByDescending(row => row.At)];
    }

    private DateTime Now() => clock.GetUtcNow().UtcDateTime;
}
