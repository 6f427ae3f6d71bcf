using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Drafts;

namespace PsyLit.Core.Concepts.Versions;

/// <summary>Keeps what curators are working on. All ways to a new version lead through a draft: editing, a file, an earlier version, a newer release.</summary>
public sealed class VocabularyDrafts(LibraryContext library, TimeProvider clock)
{
    /// <summary>A curator's draft; null when there is none.</summary>
    public Task<VocabularyDraft?> FindAsync(long accountId, CancellationToken cancellationToken = default) =>
        library.VocabularyDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.AccountId == accountId, cancellationToken);

    /// <summary>A curator's draft, or one of the newest version as it is, which is not kept before it is saved.</summary>
    public async Task<VocabularyDraft> OpenAsync(long accountId, CancellationToken cancellationToken = default) =>
        await FindAsync(accountId, cancellationToken) ?? await NewAsync(accountId, cancellationToken);

    /// <summary>Keeps the draft with another content; one that says what its base says is let go.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="content">A text that <see cref="VocabularyFile"/> reads.</param>
    /// <param name="posted">What was kept of the form's fields while it was filled in; goes with it.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task SaveAsync(VocabularyDraft draft, string content, IReadOnlyList<Guid>? posted = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        await KeepAsync(draft, content, cancellationToken);
        await library.ForgetDraftsAsync(posted ?? [], draft.AccountId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Lets a draft go.</summary>
    public Task DiscardAsync(long accountId, CancellationToken cancellationToken = default) =>
        library.VocabularyDrafts.Where(draft => draft.AccountId == accountId).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Puts a whole vocabulary in the place of a curator's draft.</summary>
    /// <param name="accountId">The curator.</param>
    /// <param name="content">A text that <see cref="VocabularyFile"/> reads.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="equalsNumber">The earlier version that it is; null when it is none.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task ReplaceAsync(long accountId, string content, VocabularyOrigin origin, int? equalsNumber = null, CancellationToken cancellationToken = default)
    {
        var draft = await NewAsync(accountId, cancellationToken);
        (draft.Origin, draft.EqualsNumber) = (origin, equalsNumber);
        await SaveAsync(draft, content, cancellationToken: cancellationToken);
    }

    /// <summary>Takes the version that was published meanwhile into a draft, which then goes on from there.</summary>
    /// <returns>Null when the draft is of the newest version already, or there is none.</returns>
    public async Task<DraftMerge?> TakeNewestAsync(long accountId, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(accountId, cancellationToken) is not { } draft)
            return null;
        var newest = await NewAsync(accountId, cancellationToken);
        if (newest.BaseNumber == draft.BaseNumber)
            return null;
        var common = VocabularyDocument.Parse(await ContentAsync(draft.BaseNumber, cancellationToken));
        var merge = VocabularyMerge.Of(common, VocabularyDocument.Parse(draft.Content), VocabularyDocument.Parse(newest.Content));
        (newest.Origin, newest.Seed) = (draft.Origin == VocabularyOrigin.Reverted ? VocabularyOrigin.Edited : draft.Origin, draft.Seed);
        await SaveAsync(newest, merge.Document.Text, cancellationToken: cancellationToken);
        return new DraftMerge(merge.Taken.Count, merge.Conflicts);
    }

    /// <summary>Takes what a newer release changed in its own vocabulary into a curator's draft; what curators have changed stays theirs.</summary>
    /// <param name="accountId">The curator.</param>
    /// <param name="seed">The release's vocabulary.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    public async Task<DraftMerge> TakeReleaseAsync(long accountId, string seed, CancellationToken cancellationToken = default)
    {
        var draft = await OpenAsync(accountId, cancellationToken);
        var common = VocabularyDocument.Parse(await LastSeedAsync(cancellationToken) ?? draft.Content);
        var merge = VocabularyMerge.Of(common, VocabularyDocument.Parse(draft.Content), VocabularyDocument.Parse(seed));
        (draft.Origin, draft.EqualsNumber, draft.Seed) = (VocabularyOrigin.Merged, null, seed);
        await SaveAsync(draft, merge.Document.Text, cancellationToken: cancellationToken);
        return new DraftMerge(merge.Taken.Count, merge.Conflicts);
    }

    /// <summary>The vocabulary of the release that was taken in last; null when none ever was.</summary>
    public async Task<string?> LastSeedAsync(CancellationToken cancellationToken = default)
    {
        var last = await library.VocabularyVersions.AsNoTracking()
            .Where(version => version.Seed != null || version.Origin == VocabularyOrigin.Program)
            .OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellationToken);
        return last?.Seed ?? last?.Content;
    }

    private async Task KeepAsync(VocabularyDraft draft, string content, CancellationToken cancellationToken)
    {
        var was = await ContentAsync(draft.BaseNumber, cancellationToken);
        await DiscardAsync(draft.AccountId, cancellationToken);
        if (content == was)
            return;
        library.VocabularyDrafts.Add(new VocabularyDraft
        {
            AccountId = draft.AccountId,
            BaseNumber = draft.BaseNumber,
            Content = content,
            Origin = draft.Origin,
            EqualsNumber = draft.EqualsNumber,
            Seed = draft.Seed,
            SavedAt = clock.GetUtcNow().UtcDateTime,
        });
        await library.SaveChangesAsync(cancellationToken);
        library.ChangeTracker.Clear();
    }

    private async Task<VocabularyDraft> NewAsync(long accountId, CancellationToken cancellationToken)
    {
        var newest = await library.VocabularyVersions.AsNoTracking().OrderByDescending(version => version.Number).FirstAsync(cancellationToken);
        return new VocabularyDraft { AccountId = accountId, BaseNumber = newest.Number, Content = newest.Content, Origin = VocabularyOrigin.Edited };
    }

    private Task<string> ContentAsync(int number, CancellationToken cancellationToken) =>
        library.VocabularyVersions.Where(version => version.Number == number).Select(version => version.Content).SingleAsync(cancellationToken);
}
