using PsyLit.Core.Articles;
using PsyLit.Core.Relations;
using PsyLit.Formats.Records;

namespace PsyLit.Web.Api;

/// <summary>A record as JSON: what the record page shows, without comments.</summary>
public sealed record ArticleAnswer
{
    public required long Id { get; init; }

    public required string Type { get; init; }

    /// <summary>The title as inline text (only <c>b i sub sup</c> are markup), like summary and abstract.</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public required bool MoreAuthors { get; init; }

    public required string? Journal { get; init; }

    /// <summary>EDTF: <c>2021-05</c>, <c>2020-24</c> for Winter 2020.</summary>
    public required string? Published { get; init; }

    public required string? Pmid { get; init; }

    public required string? Doi { get; init; }

    public required string? Pmcid { get; init; }

    public required string? Summary { get; init; }

    public required IReadOnlyList<AbstractSection> Abstract { get; init; }

    public required IReadOnlyList<Keyword> Keywords { get; init; }

    /// <summary>Retractions, corrections, versions and comments, whichever record of the library says it.</summary>
    public required IReadOnlyList<NoticeAnswer> Notices { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Names of fields nobody has checked yet.</summary>
    public required IReadOnlyList<string> Unconfirmed { get; init; }

    public required int Revision { get; init; }

    public static ArticleAnswer Of(Article article, string? journal, IReadOnlyList<string> tags, IReadOnlyList<StandingNotice> notices) => new()
    {
        Id = article.Id,
        Type = article.Type,
        Title = article.Title,
        Authors = article.Contributors.Where(c => c.Role == ContributorRole.Author).Select(c => c.DisplayName).ToList(),
        MoreAuthors = article.MoreAuthors,
        Journal = journal,
        Published = article.Published?.ToString(),
        Pmid = article.Pmid,
        Doi = article.Doi,
        Pmcid = article.Pmcid,
        Summary = article.Summary,
        Abstract = article.Abstract,
        Keywords = article.Keywords,
        Notices = [.. notices.Select(NoticeAnswer.Of)],
        Tags = tags,
        Unconfirmed = article.Unconfirmed,
        Revision = article.RevisionNumber,
    };
}
