using PsyLit.Formats.Records;

namespace PsyLit.Core.Articles;

/// <summary>A text that an article had before an import brought another. Never changed, never deleted.</summary>
public sealed class ArticleRevision
{
    public long Id { get; set; }

    public long ArticleId { get; set; }

    /// <summary>Counted from 1; the article's current text has the next number after its last revision here.</summary>
    public int Number { get; set; }

    public string Title { get; set; } = "";

    public string? Summary { get; set; }

    public IReadOnlyList<AbstractSection> Abstract { get; set; } = [];

    /// <summary>When the next text took its place.</summary>
    public DateTime SupersededAt { get; set; }

    /// <summary>The import that brought the next text; 0 when it came with an article that was merged into this one.</summary>
    public long SupersededByImportId { get; set; }

    /// <summary>The text that an article has now, taken down before it may get another.</summary>
    /// <param name="article">The article.</param>
    /// <param name="now">See <see cref="SupersededAt"/>.</param>
    /// <param name="importId">See <see cref="SupersededByImportId"/>.</param>
    public static ArticleRevision Of(Article article, DateTime now, long importId = 0)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new()
        {
            ArticleId = article.Id,
            Number = article.RevisionNumber,
            Title = article.Title,
            Summary = article.Summary,
            Abstract = article.Abstract,
            SupersededAt = now,
            SupersededByImportId = importId,
        };
    }

    /// <summary>True when the article has another text by now.</summary>
    public bool DiffersFrom(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return (Title, Summary) != (article.Title, article.Summary) || !Abstract.SequenceEqual(article.Abstract);
    }
}
