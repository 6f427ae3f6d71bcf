using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Concepts.Versions;

namespace PsyLit.Core.Concepts.Publishing;

/// <summary>Makes a vocabulary the one in force: for readers at once, for the index record by record in the background.</summary>
/// <remarks>
/// One transaction writes the version, puts the records that it may change in the retagging queue, and says that the index is of this
/// version but for those: whenever the program ends, the next start goes on with what is left, and never makes the whole index anew.
/// </remarks>
public sealed class VocabularyPublication(
    LibraryContext library, VocabularyInForce vocabulary, CurrentMatcher current, RetagScope scope, RetagBell bell, TimeProvider clock)
{
    /// <summary>The most characters of a note.</summary>
    public const int MostCharacters = 1000;

    /// <summary>Rows in EF Core's hands at a time.</summary>
    private const int Batch = 2000;

    /// <summary>Publishes what a curator has worked on, and lets go of the draft.</summary>
    /// <param name="draft">The work; its base must be the newest version.</param>
    /// <param name="note">What was changed and why; not blank.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task<PublishResult> PublishAsync(VocabularyDraft draft, string? note, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (string.IsNullOrWhiteSpace(note) || note.Trim().Length > MostCharacters)
            return PublishResult.Failed($"Say in a few words, at most {MostCharacters} characters, what is changed and why.");
        var version = new VocabularyVersion
        {
            Content = draft.Content,
            Origin = draft.Origin,
            Note = note.Trim(),
            AccountId = draft.AccountId,
            EqualsNumber = draft.EqualsNumber,
            Seed = draft.Seed,
        };
        return await PublishAsync(version, draft.BaseNumber, cancellationToken);
    }

    /// <summary>Publishes a version that says its content, origin and note, on the base of the one with a number.</summary>
    public async Task<PublishResult> PublishAsync(VocabularyVersion version, int baseNumber, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(version);
        var matcher = new ConceptMatcher(await VocabularyInForce.ReadAsync(version.Content, cancellationToken));
        await using (var transaction = await library.Database.BeginTransactionAsync(cancellationToken))
        {
            var newest = await library.VocabularyVersions.MaxAsync(known => (int?)known.Number, cancellationToken) ?? 0;
            if (newest != baseNumber)
                return PublishResult.Failed($"Version {newest} was published meanwhile, and this work began from version {baseNumber}. Nothing is lost: take version {newest} in, look at the changes again, and publish then.", isOutrun: true);
            await vocabulary.FollowAsync(cancellationToken);
            version.Number = newest + 1;
            version.PublishedAt = clock.GetUtcNow().UtcDateTime;
            version.Candidates = await QueueAsync(current.Matcher, matcher, cancellationToken);
            library.VocabularyVersions.Add(version);
            await library.SaveChangesAsync(cancellationToken);
            await library.VocabularyDrafts.Where(draft => draft.AccountId == version.AccountId).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        current.TakeOver(matcher, version.Number);
        bell.Ring();
        return new PublishResult(version.Number, version.Candidates);
    }

    /// <returns>How many records are queued for being looked through again.</returns>
    private async Task<int> QueueAsync(ConceptMatcher before, ConceptMatcher after, CancellationToken cancellationToken)
    {
        // An index of yet another vocabulary is made anew at the next start, whatever is published.
        var isCurrent = await library.IndexStates.Where(state => state.VocabularyFingerprint == before.Fingerprint)
            .ExecuteUpdateAsync(set => set.SetProperty(state => state.VocabularyFingerprint, after.Fingerprint), cancellationToken) > 0;
        if (!isCurrent)
            return 0;
        var waiting = (await library.RetagQueue.Select(entry => entry.ArticleId).ToListAsync(cancellationToken)).ToHashSet();
        var candidates = await scope.FindAsync(before.Vocabulary, after.Vocabulary, cancellationToken)
            ?? await library.Articles.OrderBy(article => article.Id).Select(article => article.Id).ToArrayAsync(cancellationToken);
        foreach (var some in candidates.Where(id => !waiting.Contains(id)).Chunk(Batch))
        {
            library.RetagQueue.AddRange(some.Select(id => new RetagEntry { ArticleId = id }));
            await library.SaveChangesAsync(cancellationToken);
            library.ChangeTracker.Clear();
        }

        return await library.RetagQueue.CountAsync(cancellationToken);
    }
}
