using PsyLit.Core.Concepts.WrongMentions;

namespace PsyLit.Core.Search.Indexing;

/// <summary>Reads which mentions of articles were taken off, so that the index does not have them either.</summary>
internal static class WrongMentionReading
{
    /// <summary>The articles with the mentions taken off; almost always they are handed back as they came.</summary>
    /// <param name="articles">In ascending order of their ids.</param>
    /// <param name="library">Where to read.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<List<IndexSource>> WithWrongMentionsAsync(this List<IndexSource> articles, LibraryContext library, CancellationToken cancellationToken)
    {
        if (articles.Count == 0)
            return articles;
        var takenOff = await TakenOffMentions.ReadAsync(library, articles[0].ArticleId, articles[^1].ArticleId, cancellationToken);
        return takenOff.Count == 0 ? articles : articles.ConvertAll(article => takenOff.Contains(article.ArticleId) ? article with { WrongMentions = [.. takenOff[article.ArticleId]] } : article);
    }
}
