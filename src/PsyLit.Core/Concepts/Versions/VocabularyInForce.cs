using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Concepts.Versions;

/// <summary>Follows the vocabulary of the library: whichever version is the newest, whoever published it, is what this process finds concepts with.</summary>
public sealed class VocabularyInForce(LibraryContext library, CurrentMatcher current, TimeProvider clock)
{
    /// <summary>Takes over the newest version; one look at a key when that has been done already.</summary>
    /// <returns>True when another version was taken over.</returns>
    /// <exception cref="InvalidDataException">The version cannot be read.</exception>
    public async Task<bool> FollowAsync(CancellationToken cancellationToken = default)
    {
        var newest = await library.VocabularyVersions.MaxAsync(version => (int?)version.Number, cancellationToken) ?? 0;
        if (newest == 0 || newest == current.Version)
            return false;
        var content = await library.VocabularyVersions.Where(version => version.Number == newest).Select(version => version.Content).SingleAsync(cancellationToken);
        current.TakeOver(new ConceptMatcher(await ReadAsync(content, cancellationToken)), newest);
        return true;
    }

    /// <summary>To be called once at start: a library without a vocabulary gets <paramref name="seed"/> as its first version; then <see cref="FollowAsync"/>.</summary>
    /// <param name="seed">The vocabulary that comes with the program, as its file has it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task OpenAsync(string seed, CancellationToken cancellationToken = default)
    {
        if (!await library.VocabularyVersions.AnyAsync(cancellationToken))
        {
            // Two programs may open a new library at once; the second finds the version that the first has made.
            await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
            if (!await library.VocabularyVersions.AnyAsync(cancellationToken))
                await StartAsync(seed, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await FollowAsync(cancellationToken);
    }

    /// <summary>Reads the content of a version.</summary>
    /// <exception cref="InvalidDataException">It is no vocabulary.</exception>
    public static async Task<Vocabulary> ReadAsync(string content, CancellationToken cancellationToken = default)
    {
        var reading = await VocabularyFile.ReadAsync(content, cancellationToken);
        return reading.Vocabulary ?? throw new InvalidDataException($"The library's vocabulary is damaged: {reading.Problems[0].Message}");
    }

    /// <summary>Puts a vocabulary in the place of all versions there are, as the first one: for a library that is being filled with what another one held.</summary>
    /// <param name="content">See <see cref="VocabularyVersion.Content"/>; null to keep the versions, and only look at them anew.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal async Task BeginAnewAsync(string? content, CancellationToken cancellationToken)
    {
        if (content is not null)
        {
            await library.VocabularyVersions.ExecuteDeleteAsync(cancellationToken);
            await StartAsync(content, cancellationToken);
            library.ChangeTracker.Clear();
        }

        current.Forget();
        await FollowAsync(cancellationToken);
    }

    private async Task StartAsync(string seed, CancellationToken cancellationToken)
    {
        await ReadAsync(seed, cancellationToken);
        library.VocabularyVersions.Add(new VocabularyVersion
        {
            Number = 1,
            Content = seed,
            Origin = VocabularyOrigin.Program,
            Note = "The vocabulary that comes with PsyLit.",
            PublishedAt = clock.GetUtcNow().UtcDateTime,
        });
        await library.SaveChangesAsync(cancellationToken);
    }
}
