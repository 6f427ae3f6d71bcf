using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Annotations.Texts;

/// <summary>Reads texts of articles as annotations see them.</summary>
public static class RevisionTexts
{
    /// <summary>The text of an article with that number.</summary>
    /// <param name="library">The store.</param>
    /// <param name="articleId">The article; one that was merged away has none.</param>
    /// <param name="number">The revision, counted from 1; null for the newest.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null when there is no such article, or no such text of it.</returns>
    public static async Task<RevisionText?> FindTextAsync(this LibraryContext library, long articleId, int? number, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(library);
        var newest = await library.Articles.Where(article => article.Id == articleId)
            .Select(article => new { article.RevisionNumber, article.Title, article.Summary, article.Abstract })
            .FirstOrDefaultAsync(cancellationToken);
        if (newest is null)
            return null;
        if (number is null || number == newest.RevisionNumber)
            return new RevisionText(newest.RevisionNumber, SectionText.Of(newest.Title, newest.Summary, newest.Abstract));

        return await library.ArticleRevisions.AsNoTracking()
            .FirstOrDefaultAsync(revision => revision.ArticleId == articleId && revision.Number == number, cancellationToken) is { } earlier
            ? new RevisionText(earlier.Number, SectionText.Of(earlier))
            : null;
    }

    /// <summary>Texts of many articles in two queries, by article and number; what is not there is left out.</summary>
    /// <param name="library">The store.</param>
    /// <param name="wanted">Articles, each with the number of one of its revisions.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<Dictionary<(long ArticleId, int Number), RevisionText>> FindTextsAsync(
        this LibraryContext library, IReadOnlySet<(long ArticleId, int Number)> wanted, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(wanted);
        var ids = wanted.Select(one => one.ArticleId).Distinct().ToList();
        var newest = await library.Articles.Where(article => ids.Contains(article.Id))
            .Select(article => new { article.Id, article.RevisionNumber, article.Title, article.Summary, article.Abstract })
            .ToDictionaryAsync(article => article.Id, cancellationToken);
        var texts = newest.Values.Where(article => wanted.Contains((article.Id, article.RevisionNumber))).ToDictionary(
            article => (article.Id, article.RevisionNumber),
            article => new RevisionText(article.RevisionNumber, SectionText.Of(article.Title, article.Summary, article.Abstract)));

        var rest = wanted.Where(one => newest.ContainsKey(one.ArticleId) && !texts.ContainsKey(one)).ToHashSet();
        if (rest.Count == 0)
            return texts;
        var (articles, numbers) = (rest.Select(one => one.ArticleId).Distinct().ToList(), rest.Select(one => one.Number).Distinct().ToList());
        var earlier = library.ArticleRevisions.AsNoTracking().Where(revision => articles.Contains(revision.ArticleId) && numbers.Contains(revision.Number));
        foreach (var revision in await earlier.ToListAsync(cancellationToken))
        {
            if (rest.Contains((revision.ArticleId, revision.Number)))
                texts[(revision.ArticleId, revision.Number)] = new RevisionText(revision.Number, SectionText.Of(revision));
        }

        return texts;
    }

    /// <summary>Whether the passage of an annotation stands at its place in a text: the text it was made on, and no other that has its number.</summary>
    /// <remarks>Taking a merge back frees a number, and an annotation that came with a merged article has the number of that one's text.</remarks>
    public static bool IsMadeOn(this Annotation annotation, IReadOnlyList<SectionText> sections)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        return sections.FirstOrDefault(section => section.Name == annotation.Section) is { Plain: var plain }
            && annotation.End <= plain.Length && plain.AsSpan(annotation.Start..annotation.End).SequenceEqual(annotation.Quote);
    }
}
