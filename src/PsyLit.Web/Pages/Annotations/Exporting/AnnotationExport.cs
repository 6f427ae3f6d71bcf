using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Texts;
using PsyLit.Core.Annotations.WebAnnotations;
using PsyLit.Core.Articles;
using PsyLit.Core.Concepts;
using PsyLit.Core.Exports;
using PsyLit.Core.Relations;
using PsyLit.Formats.CitationStyles;
using PsyLit.Web.Commands.Printing;
using PsyLit.Web.Pages.Annotations.Own;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Annotations.Exporting;

/// <summary>Puts a person's annotations together for taking along.</summary>
public sealed class AnnotationExport(LibraryContext library, OwnAnnotations own, ArticleNotices notices, ConceptMatcher concepts, TimeProvider clock)
{
    /// <summary>The most annotations in a file.</summary>
    public const int Most = 10_000;

    private const int ReadTogether = 200;

    public static IReadOnlyList<AnnotationFormat> Formats { get; } =
    [
        new("markdown", "Markdown", ".md", "text/markdown; charset=utf-8", MarkdownDocument.Write),
        new("csv", "CSV", ".csv", "text/csv; charset=utf-8", CsvDocument.Write),
        new("html", "HTML", ".html", "text/html; charset=utf-8", HtmlDocument.Write),
        new("json", "JSON", ".json", "application/json", document => JsonSerializer.Serialize(document, Output.Json)),
        new("json-ld", "JSON-LD (W3C Web Annotation)", ".jsonld", WebVocabulary.MediaType, null),
    ];

    /// <summary>The annotations of a visitor that a filter wants, as a document.</summary>
    public async Task<AnnotationDocument> ReadAsync(Visitor visitor, OwnAnnotationFilter filter, SiteIris site, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(site);
        var name = await library.Users.Where(account => account.Id == visitor.AccountId).Select(account => account.UserName).SingleOrDefaultAsync(cancellationToken);
        var annotations = await own.Of(visitor, filter).AsNoTracking().Include(annotation => annotation.Group).OrderBy(annotation => annotation.Id).Take(Most).ToListAsync(cancellationToken);
        var records = new Dictionary<long, (ExportedRecord Record, Article Article)>();
        foreach (var ids in annotations.Select(annotation => annotation.ArticleId).Distinct().Chunk(ReadTogether))
            await AddRecordsAsync(records, ids, site, cancellationToken);
        return new AnnotationDocument(name ?? "", site.Site, clock.GetUtcNow().UtcDateTime,
        [
            .. annotations.OrderBy(annotation => annotation.ArticleId)
                // Of two sections the title comes first and the abstract last.
                .ThenBy(annotation => annotation.Section is "title" ? 0 : annotation.Section is "summary" ? 1 : 2)
                .ThenBy(annotation => annotation.Section.Length).ThenBy(annotation => annotation.Section, StringComparer.Ordinal).ThenBy(annotation => annotation.Start).ThenBy(annotation => annotation.Id)
                .Select(annotation => Of(annotation, records[annotation.ArticleId], site)),
        ]);
    }

    private async Task AddRecordsAsync(Dictionary<long, (ExportedRecord Record, Article Article)> records, long[] ids, SiteIris site, CancellationToken cancellationToken)
    {
        var standing = await notices.OfAsync(ids, cancellationToken);
        var articles = await library.Articles.AsNoTracking().Include(article => article.Journal).Where(article => ids.Contains(article.Id)).ToListAsync(cancellationToken);
        foreach (var article in articles)
        {
            var citation = InlineText.Plain(CitationStyleList.Vancouver.Cite(ArticleRecord.Of(article, standing[article.Id])));
            records[article.Id] = (new ExportedRecord(site.Record(article.Id), InlineText.Plain(article.Title), citation, article.Pmid, article.Doi), article);
        }
    }

    private ExportedAnnotation Of(Annotation annotation, (ExportedRecord Record, Article Article) of, SiteIris site) => new()
    {
        Purpose = PurposeWord.Of(annotation.Purpose),
        Kind = AnnotationWords.Kind(annotation.Purpose),
        Quote = annotation.Quote,
        Prefix = annotation.Prefix,
        Suffix = annotation.Suffix,
        Section = AnnotationWords.Section(annotation.Section, HeadingOf(annotation, of.Article)),
        Note = annotation.Markdown,
        // In a file of one's own a link within the site needs the site. The sanitizer writes "<" of a text as "&lt;" and a quotation mark of an
        // attribute as "&quot;", so that this is found in tags only.
        NoteHtml = annotation.Html.Replace("<a href=\"/", $"<a href=\"{site.Site}/", StringComparison.Ordinal),
        Tag = annotation.TagName,
        Concept = annotation.ConceptId is { } id ? concepts.Vocabulary.Find(id)?.Label ?? id : null,
        Visibility = ExportedAnnotation.VisibilityWord(annotation.Visibility),
        Group = annotation.Group?.Name,
        Written = annotation.WrittenAt,
        Edited = annotation.EditedAt,
        Standing = ExportedAnnotation.StandingWord(annotation.Anchor),
        Address = site.Annotation(annotation.PublicId),
        Record = of.Record,
    };

    // What headed a section of an earlier text is not read again for this.
    private static string? HeadingOf(Annotation annotation, Article article) => annotation.RevisionNumber != article.RevisionNumber
        ? null
        : article.Abstract.Where((_, at) => SectionText.AbstractName(at) == annotation.Section).Select(section => section.Label).FirstOrDefault();
}
