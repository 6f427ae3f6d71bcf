using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Concepts.Publishing;

namespace PsyLit.Core.Concepts.Versions;

/// <summary>What a newer release of the program, or a changed file in the data folder, means for the library's vocabulary.</summary>
/// <remarks>
/// As long as no curator has edited, the library's vocabulary is simply the program's, and follows it. From the first edit on it is the
/// library's own: what a release changed is offered to curators, and never replaces what they wrote.
/// </remarks>
public sealed class ReleaseOffer(LibraryContext library, VocabularyDrafts drafts, VocabularyPublication publication)
{
    /// <summary>True when the program's vocabulary says something that the library has neither taken in nor been offered and refused.</summary>
    public async Task<bool> IsNewAsync(string seed, CancellationToken cancellationToken = default)
    {
        var last = await drafts.LastSeedAsync(cancellationToken);
        if (last is null || last == seed)
            return false;
        return (await VocabularyInForce.ReadAsync(last, cancellationToken)).Fingerprint != (await VocabularyInForce.ReadAsync(seed, cancellationToken)).Fingerprint;
    }

    /// <summary>To be called at start: publishes the program's vocabulary when it is new and nobody has edited the library's.</summary>
    /// <returns>The new version's number; null when nothing was published.</returns>
    public async Task<int?> FollowAsync(string seed, CancellationToken cancellationToken = default)
    {
        var newest = await library.VocabularyVersions.AsNoTracking().OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellationToken);
        if (newest is not { Origin: VocabularyOrigin.Program } || !await IsNewAsync(seed, cancellationToken))
            return null;
        var result = await publication.PublishAsync(
            new VocabularyVersion { Content = seed, Origin = VocabularyOrigin.Program, Note = "The vocabulary that comes with this release of PsyLit." }, newest.Number, cancellationToken);
        return result.Problem is null ? result.Number : null;
    }
}
