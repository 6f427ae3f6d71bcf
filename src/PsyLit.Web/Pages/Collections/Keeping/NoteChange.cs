using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Collections;
using PsyLit.Core.Drafts;
using PsyLit.Web.Pages.Shared.Rewording;

namespace PsyLit.Web.Pages.Collections.Keeping;

/// <summary>Takes the note on a record of a collection: nothing that was saved in another tab since its form was opened is overwritten unseen.</summary>
public sealed class NoteChange(LibraryContext library, CollectedRecords records)
{
    /// <summary>Stores the note; the draft it was goes in the same transaction, and stays when the record is not in the collection any more.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="articleId">The record.</param>
    /// <param name="typed">The note as typed.</param>
    /// <param name="decision">What the form began from, and what was decided about what was saved since.</param>
    /// <param name="posted">The drafts of its form, which go with it.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    /// <returns>Null when there is nothing more to do; else what stops it, with nothing changed.</returns>
    public async Task<UnsavedNote?> RunAsync(Collection collection, long articleId, string? typed, ConflictChoice decision, IReadOnlyList<Guid> posted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(decision);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var rows = library.CollectedArticles.Where(row => row.CollectionId == collection.Id && row.ArticleId == articleId);
        if (await rows.Select(row => row.Note).SingleOrDefaultAsync(cancellationToken) is not { } saved)
            return null;
        var (text, undecided) = decision.Decide(CollectionText.Normal(typed), saved);
        if ((undecided ?? CollectionText.NoteProblem(text)) is { } problem)
            return new UnsavedNote(text, problem, decision.Again(saved));
        if (decision.Known is { } known && known != saved && text != saved)
        {
            var conflict = new TextConflict(known, saved, text);
            return new UnsavedNote(conflict.Proposal.Text, null, conflict);
        }

        await records.NoteAsync(collection.Id, articleId, text, cancellationToken);
        await library.ForgetDraftsAsync(posted, collection.AccountId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }
}
