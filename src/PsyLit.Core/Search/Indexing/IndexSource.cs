using System.Linq.Expressions;
using PsyLit.Core.Articles;
using PsyLit.Core.Concepts.WrongMentions;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Search.Indexing;

/// <summary>What of an article is read to index it.</summary>
public sealed record IndexSource
{
    /// <summary>The projection for queries over articles.</summary>
    public static Expression<Func<Article, IndexSource>> FromArticle { get; } = article => new IndexSource
    {
        ArticleId = article.Id,
        Title = article.Title,
        OriginalTitle = article.OriginalTitle,
        Summary = article.Summary,
        Abstract = article.Abstract,
        Contributors = article.Contributors,
        Keywords = article.Keywords,
        JournalId = article.JournalId ?? 0,
        JournalName = article.Journal == null ? null : article.Journal.Name,
        JournalAbbreviation = article.Journal == null ? null : article.Journal.Abbreviation,
        PublicationTypes = article.PublicationTypes,
        Languages = article.Languages,
        OtherIdentifiers = article.OtherIdentifiers,
        PublishedSort = article.PublishedSort,
        AddedAt = article.AddedAt,
    };

    /// <summary>The same of an article in memory, whose journal is there too.</summary>
    public static Func<Article, IndexSource> OfArticle { get; } = FromArticle.Compile();

    public required long ArticleId { get; init; }

    public required string Title { get; init; }

    public string? OriginalTitle { get; init; }

    public string? Summary { get; init; }

    public IReadOnlyList<AbstractSection> Abstract { get; init; } = [];

    public IReadOnlyList<Contributor> Contributors { get; init; } = [];

    public IReadOnlyList<Keyword> Keywords { get; init; } = [];

    public long JournalId { get; init; }

    public string? JournalName { get; init; }

    public string? JournalAbbreviation { get; init; }

    public IReadOnlyList<string> PublicationTypes { get; init; } = [];

    public IReadOnlyList<string> Languages { get; init; } = [];

    public IReadOnlyList<Identifier> OtherIdentifiers { get; init; } = [];

    public int PublishedSort { get; init; }

    public DateTime AddedAt { get; init; }

    /// <summary>Mentions that were taken off; read beside the article, see <see cref="WrongMentionReading"/>.</summary>
    public IReadOnlyList<WrongMention> WrongMentions { get; init; } = [];
}
