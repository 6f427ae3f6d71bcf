using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Search;

namespace PsyLit.Core.Concepts.WrongMentions;

/// <summary>Takes what readers say about mentions, and what curators decide; the search index follows at once.</summary>
public sealed class MentionReview(LibraryContext library, ArticleIndex index, TimeProvider clock)
{
    /// <summary>The most characters of a reason or a note.</summary>
    public const int MostCharacters = 500;

    /// <summary>Keeps a reader's word that a passage does not mean a concept.</summary>
    /// <param name="articleId">An article of the library.</param>
    /// <param name="conceptId">The concept it is marked as.</param>
    /// <param name="passage">Where.</param>
    /// <param name="reason">Why; null or blank when nothing was said, cut at <see cref="MostCharacters"/>.</param>
    /// <param name="accountId">Who says so.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    /// <returns>False when the same passage waits for a decision already: then nothing is added.</returns>
    public async Task<bool> ReportAsync(long articleId, string conceptId, Passage passage, string? reason, long accountId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(passage);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var waits = await library.WrongMentions.AnyAsync(
            mention => mention.ArticleId == articleId && mention.ConceptId == conceptId && mention.Verdict == MentionVerdict.Open
                && mention.Quote == passage.Quote && mention.Before == passage.Before && mention.After == passage.After,
            cancellationToken);
        if (waits)
            return false;
        library.WrongMentions.Add(new WrongMention
        {
            ArticleId = articleId,
            ConceptId = conceptId,
            Quote = passage.Quote,
            Before = passage.Before,
            After = passage.After,
            Reason = Said(reason),
            ReportedById = accountId,
            ReportedAt = clock.GetUtcNow().UtcDateTime,
        });
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Decides about an open one.</summary>
    /// <param name="id">Which.</param>
    /// <param name="verdict">Anything but <see cref="MentionVerdict.Open"/>.</param>
    /// <param name="inWholeRecord">See <see cref="WrongMention.InWholeRecord"/>.</param>
    /// <param name="note">See <see cref="WrongMention.Note"/>.</param>
    /// <param name="accountId">Who decides.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    /// <returns>What was decided about; null when there is none of that number that is open.</returns>
    public Task<WrongMention?> DecideAsync(long id, MentionVerdict verdict, bool inWholeRecord, string? note, long accountId, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            id,
            mention => mention.Verdict == MentionVerdict.Open,
            mention => (mention.Verdict, mention.InWholeRecord, mention.Note, mention.DecidedById, mention.DecidedAt) =
                (verdict, inWholeRecord, Said(note), accountId, clock.GetUtcNow().UtcDateTime),
            cancellationToken);

    /// <summary>Takes a decision back: the passage is marked again and waits.</summary>
    /// <returns>Null when there is nothing to take back.</returns>
    public Task<WrongMention?> ReopenAsync(long id, CancellationToken cancellationToken = default) => ChangeAsync(
        id,
        mention => mention.Verdict != MentionVerdict.Open,
        mention => (mention.Verdict, mention.InWholeRecord, mention.Note, mention.DecidedById, mention.DecidedAt) = (MentionVerdict.Open, false, null, null, null),
        cancellationToken);

    private async Task<WrongMention?> ChangeAsync(long id, Func<WrongMention, bool> isAllowed, Action<WrongMention> change, CancellationToken cancellationToken)
    {
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var mention = await library.WrongMentions.SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        if (mention is null || !isAllowed(mention))
            return null;
        change(mention);
        await library.QueueForIndexAsync(mention.ArticleId, cancellationToken);
        await library.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await index.CatchUpAsync(cancellationToken);
        return mention;
    }

    private static string? Said(string? text)
    {
        var trimmed = text?.Trim();
        return string.IsNullOrEmpty(trimmed) ? null : trimmed[..Math.Min(trimmed.Length, MostCharacters)];
    }
}
