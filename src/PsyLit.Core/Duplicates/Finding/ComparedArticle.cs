using System.Linq.Expressions;
using PsyLit.Core.Articles;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Duplicates.Finding;

/// <summary>What of an article is compared with another one.</summary>
public sealed record ComparedArticle
{
    /// <summary>The projection for queries over articles.</summary>
    public static Expression<Func<Article, ComparedArticle>> FromArticle { get; } = article => new ComparedArticle
    {
        Id = article.Id,
        Type = article.Type,
        Title = article.Title,
        Contributors = article.Contributors,
        Published = article.Published,
        JournalId = article.JournalId,
        Volume = article.Volume,
        Pages = article.Pages,
        Pmid = article.Pmid,
        DoiKey = article.DoiKey,
        Pmcid = article.Pmcid,
        PublicationTypes = article.PublicationTypes,
    };

    public long Id { get; init; }

    /// <summary>The CSL type.</summary>
    public string Type { get; init; } = "article-journal";

    /// <summary>The title as inline text.</summary>
    public required string Title { get; init; }

    public IReadOnlyList<Contributor> Contributors { get; init; } = [];

    public PartialDate? Published { get; init; }

    public long? JournalId { get; init; }

    public string? Volume { get; init; }

    public string? Pages { get; init; }

    public string? Pmid { get; init; }

    public string? DoiKey { get; init; }

    public string? Pmcid { get; init; }

    public IReadOnlyList<string> PublicationTypes { get; init; } = [];
}
