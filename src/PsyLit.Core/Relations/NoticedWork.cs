using System.Linq.Expressions;
using PsyLit.Core.Articles;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Relations;

/// <summary>What of an article is read to gather its notices.</summary>
internal sealed record NoticedWork
{
    /// <summary>The projection for queries over articles.</summary>
    public static Expression<Func<Article, NoticedWork>> FromArticle { get; } = article => new NoticedWork
    {
        Id = article.Id,
        MergedIntoId = article.MergedIntoId,
        Title = article.Title,
        Pmid = article.Pmid,
        Doi = article.Doi,
        DoiKey = article.DoiKey,
        PublicationTypes = article.PublicationTypes,
        Notices = article.Notices,
    };

    public required long Id { get; init; }

    public long? MergedIntoId { get; init; }

    public required string Title { get; init; }

    public string? Pmid { get; init; }

    public string? Doi { get; init; }

    public string? DoiKey { get; init; }

    /// <summary>False when it is known that none was merged into it.</summary>
    public bool HasMerged { get; init; } = true;

    /// <summary>False when it is known that no relation with another work names it.</summary>
    public bool IsRelated { get; init; } = true;

    public IReadOnlyList<string> PublicationTypes { get; init; } = [];

    public IReadOnlyList<Notice> Notices { get; init; } = [];
}
