using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Concepts.WrongMentions;

/// <summary>Reads the mentions that curators took off, for whoever finds concepts in texts for others to see.</summary>
internal static class TakenOffMentions
{
    /// <summary>Those of some articles (a page of results, a batch), by article; empty almost always.</summary>
    public static async Task<ILookup<long, WrongMention>> ReadAsync(LibraryContext library, IReadOnlyCollection<long> articleIds, CancellationToken cancellationToken) =>
        (await library.WrongMentions.AsNoTracking()
            .Where(mention => articleIds.Contains(mention.ArticleId) && (mention.Verdict == MentionVerdict.WrongHere || mention.Verdict == MentionVerdict.WrongForm))
            .ToListAsync(cancellationToken))
        .ToLookup(mention => mention.ArticleId);
}
