using PsyLit.Core.Articles;
using PsyLit.Core.Relations;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Exports;

/// <summary>Turns articles of the library back into citation records, for writers and citation styles.</summary>
public static class ArticleRecord
{
    /// <summary>The record: bibliographic fields, current text, notices, and which fields nobody has checked yet.</summary>
    /// <param name="article">The article with its <see cref="Article.Journal"/> and, for the record's source, its <see cref="Article.Sources"/>.</param>
    /// <param name="notices">What stands about the article, whichever record of the library says it.</param>
    /// <remarks>Concepts that the library's curator gave, readers' tags and comments stay in the library.</remarks>
    public static CitationRecord Of(Article article, IEnumerable<StandingNotice> notices)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(notices);
        return new CitationRecord
        {
            Type = article.Type,
            Title = article.Title.Length > 0 ? article.Title : null,
            OriginalTitle = article.OriginalTitle,
            Contributors = article.Contributors,
            MoreAuthors = article.MoreAuthors,
            ContainerTitle = article.Journal?.Name,
            ContainerAbbreviation = article.Journal?.Abbreviation,
            Published = article.Published,
            Volume = article.Volume,
            Issue = article.Issue,
            Pages = article.Pages,
            Doi = article.Doi,
            Pmid = article.Pmid,
            Pmcid = article.Pmcid,
            OtherIdentifiers = article.OtherIdentifiers,
            Issns = article.Journal?.Issn is { Length: > 0 } issn ? [issn] : [],
            Urls = article.Urls,
            Languages = article.Languages,
            Publisher = article.Publisher,
            Summary = article.Summary,
            Abstract = article.Abstract,
            AbstractCopyright = article.AbstractCopyright,
            Keywords = [.. article.Keywords.Where(keyword => keyword.Kind is not (KeywordKind.Curated or KeywordKind.ReviewBold))],
            PublicationTypes = article.PublicationTypes,
            Notices = [.. notices.Select(Worded)],
            SampleSize = article.SampleSize,
            Unconfirmed = article.Unconfirmed,
            Source = article.Sources.MinBy(source => source.Id)?.Source,
        };
    }

    // What only the other work says has no words of its own; its title tells a reader of the file which work is meant.
    private static Notice Worded(StandingNotice standing) => standing.Notice is { Text.Length: > 0 } notice || standing.OtherTitle is null
        ? standing.Notice
        : standing.Notice with { Text = InlineTags.Remove(standing.OtherTitle) };
}
