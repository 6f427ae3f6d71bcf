using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PsyLit.Core.Annotations.Anchors;
using PsyLit.Core.Articles;
using PsyLit.Core.Duplicates.Deciding;
using PsyLit.Core.Imports.Matching;
using PsyLit.Core.Relations;
using PsyLit.Core.Search;

namespace PsyLit.Core.Duplicates.Merging;

/// <summary>Takes a merge back: both articles are as they were, with what belongs to each.</summary>
/// <remarks>
/// What was written or changed after the merge is kept. New comments and tags stay with the article that stayed; a field that has changed
/// since is left as it is now, and named in <see cref="MergeResult.LeftAsTheyAre"/>.
/// </remarks>
public sealed class UnmergeArticles(LibraryContext library, ArticleIndex index, TimeProvider clock)
{
    private static readonly string[] Texts = [nameof(Article.Title), nameof(Article.Summary), nameof(Article.Abstract), nameof(Article.RevisionNumber)];

    // Worked out from other fields, or of no interest to a reader.
    private static readonly string[] Silent =
    [
        nameof(Article.RevisionNumber), nameof(Article.ChangedAt), nameof(Article.MatchKey), nameof(Article.PublishedSort), nameof(Article.DoiKey), nameof(Article.Unconfirmed),
    ];

    /// <summary>Takes one merge back, in one transaction.</summary>
    /// <param name="mergerId">Its entry in the log.</param>
    /// <param name="accountId">Who takes it back.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task<MergeResult> RunAsync(long mergerId, long? accountId, CancellationToken cancellationToken = default)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        library.ChangeTracker.Clear();
        var merger = await library.Mergers.SingleOrDefaultAsync(candidate => candidate.Id == mergerId, cancellationToken);
        if (merger is null || merger.UndoneAt is not null)
        {
            return MergeResult.Refused("This merge has been taken back already.");
        }

        var (keptId, mergedId) = (merger.KeptArticleId, merger.MergedArticleId);
        if (await library.Articles.SingleOrDefaultAsync(article => article.Id == keptId, cancellationToken) is not { } kept)
        {
            return MergeResult.Refused(string.Create(
                CultureInfo.InvariantCulture, $"Record {keptId} was itself merged into another one since. Take that merge back first."));
        }

        var left = await PutFieldsBackAsync(merger, kept, cancellationToken);
        await ChildTables.MoveBackAsync(library, merger.Moved, keptId, mergedId, cancellationToken);
        merger.UndoneAt = clock.GetUtcNow().UtcDateTime;
        merger.UndoneByAccountId = accountId;
        await library.RewriteRelationsAsync(kept, cancellationToken);
        await library.QueueForIndexAsync(keptId, cancellationToken);
        await library.QueueForIndexAsync(mergedId, cancellationToken);
        await library.SaveChangesAsync(cancellationToken);

        // Last of all, because a PMID is unique among the articles that stand.
        await library.Articles.IgnoreQueryFilters([ArticleFilters.MergedAway]).Where(article => article.Id == mergedId)
            .ExecuteUpdateAsync(set => set.SetProperty(article => article.MergedIntoId, (long?)null), cancellationToken);
        await library.ReanchorAsync([keptId, mergedId], clock.GetUtcNow().UtcDateTime, cancellationToken);
        await OpenPairs.TakeBackAsync(library, merger, cancellationToken);
        await ReopenPairAsync(keptId, mergedId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await index.CatchUpAsync(cancellationToken);
        return new MergeResult(mergerId, null, left);
    }

    private async Task<IReadOnlyList<string>> PutFieldsBackAsync(Merger merger, Article kept, CancellationToken cancellationToken)
    {
        var entry = library.Entry(kept);
        var changes = FieldChanges.Read(merger.Before);
        var later = await library.Mergers.Where(other => other.KeptArticleId == kept.Id && other.UndoneAt == null && other.Id > merger.Id)
            .OrderBy(other => other.Id).ToListAsync(cancellationToken);
        var laterChanges = later.ConvertAll(other => FieldChanges.Read(other.Before));

        // A text that got a successor since stays, or the numbers of its revisions would no longer tell the order.
        var textStands = !changes.Names.Contains(nameof(Article.RevisionNumber)) || changes.Stands(entry, nameof(Article.RevisionNumber));
        var left = new List<string>();
        foreach (var name in changes.Names)
        {
            if (changes.Stands(entry, name) && (textStands || !Texts.Contains(name)))
            {
                changes.Undo(entry, name);
            }
            else if (Texts.Contains(name) || !laterChanges.Exists(other => other.TakeOver(changes, name)))
            {
                left.Add(name);
            }
        }

        later.Zip(laterChanges).ToList().ForEach(pair => pair.First.Before = pair.Second.Write());
        if (textStands && changes.Names.Contains(nameof(Article.RevisionNumber)))
        {
            await library.ArticleRevisions.Where(revision => revision.ArticleId == kept.Id && revision.Number == kept.RevisionNumber)
                .ExecuteDeleteAsync(cancellationToken);
        }

        if (left.Count > 0)
        {
            await DeriveAsync(kept, entry, merger.MergedArticleId, cancellationToken);
        }

        return [.. left.Except(Silent).Select(InWords)];
    }

    private async Task DeriveAsync(Article kept, EntityEntry<Article> entry, long mergedId, CancellationToken cancellationToken)
    {
        kept.PublishedSort = kept.Published?.SortKey ?? 0;
        kept.DoiKey = WorkIdentifiers.DoiKey(kept.Doi);
        kept.MatchKey = MatchKey.Of(kept.Title, kept.Published, kept.Contributors);
        entry.DetectChanges();
        var theirs = await library.Articles.IgnoreQueryFilters([ArticleFilters.MergedAway])
            .Where(article => article.Id == mergedId).Select(article => article.Pmid).SingleAsync(cancellationToken);
        kept.Pmid = kept.Pmid == theirs ? null : kept.Pmid;
    }

    private Task<int> ReopenPairAsync(long one, long other, CancellationToken cancellationToken)
    {
        var (first, second) = DuplicatePair.InOrder(one, other);
        return library.DuplicatePairs.Where(pair => pair.FirstArticleId == first && pair.SecondArticleId == second && pair.State == DuplicateState.Merged)
            .ExecuteUpdateAsync(
                set => set.SetProperty(pair => pair.State, DuplicateState.Open)
                    .SetProperty(pair => pair.DecidedAt, (DateTime?)null)
                    .SetProperty(pair => pair.DecidedByAccountId, (long?)null),
                cancellationToken);
    }

    // "PublicationTypes" as "publication types".
    private static string InWords(string property) => property switch
    {
        nameof(Article.Contributors) => "authors",
        nameof(Article.MoreAuthors) => "authors",
        nameof(Article.JournalId) => "journal",
        nameof(Article.Published) => "date",
        nameof(Article.Pmid) or nameof(Article.Doi) or nameof(Article.Pmcid) => property.ToUpperInvariant(),
        _ => string.Concat(property.Select((letter, at) => char.IsUpper(letter) ? (at > 0 ? " " : "") + char.ToLowerInvariant(letter) : letter.ToString())),
    };
}
