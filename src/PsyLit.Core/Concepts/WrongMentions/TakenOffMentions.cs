using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Concepts.WrongMentions;

/// <summary>Reads the mentions that curators took off, for whoever finds concepts in texts for others to see.</summary>
internal static class TakenOffMentions
{
    /// <summary>Those of some articles (a page of results, a batch), by article; empty almost always.</summary>
    public static async Task<ILookup<long, WrongMention>> ReadAsync(LibraryContext library, IReadOnlyCollection<long> articleIds, CancellationToken cancellationToken) =>
        articleIds.Count == 0
            ? Array.Empty<WrongMention>().ToLookup(mention => mention.ArticleId)
            : await ReadAsync(library.WrongMentions.Where(mention => articleIds.Contains(mention.ArticleId)), cancellationToken);

    /// <summary>Those of all articles from one number to another.</summary>
    public static Task<ILookup<long, WrongMention>> ReadAsync(LibraryContext library, long first, long last, CancellationToken cancellationToken) =>
        ReadAsync(library.WrongMentions.Where(mention => mention.ArticleId >= first && mention.ArticleId <= last), cancellationToken);

    private static async Task<ILookup<long, WrongMention>> ReadAsync(IQueryable<WrongMention> mentions, CancellationToken cancellationToken) =>
        (await mentions.AsNoTracking().Where(mention => mention.Verdict == MentionVerdict.WrongHere || mention.Verdict == MentionVerdict.WrongForm).ToListAsync(cancellationToken))
        .ToLookup(mention => mention.ArticleId);
}
