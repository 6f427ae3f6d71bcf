using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Annotations.Exchange;
using PsyLit.Core.Annotations.Texts;
using PsyLit.Core.Annotations.WebAnnotations.Selectors;
using PsyLit.Core.Comments;

namespace PsyLit.Core.Annotations.WebAnnotations.Listings;

/// <summary>Reads annotations of the library as other programs see them.</summary>
/// <remarks>What is written is the passage as its writer saw it, on the text of that time; it changes with what the annotation says, and with nothing else.</remarks>
public sealed class PublishedAnnotations(LibraryContext library)
{
    /// <summary>The annotations in the order of the query.</summary>
    /// <param name="annotations">Those that the visitor may see.</param>
    /// <param name="site">Where they are published.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<WebAnnotation>> ReadAsync(IQueryable<Annotation> annotations, SiteIris site, CancellationToken cancellationToken)
    {
        var found = await annotations.AsNoTracking().Include(annotation => annotation.Account).ToListAsync(cancellationToken);
        var ids = found.ConvertAll(annotation => (long?)annotation.Id);
        var origins = await library.AnnotationOrigins.AsNoTracking().Where(origin => ids.Contains(origin.AnnotationId)).ToDictionaryAsync(origin => origin.AnnotationId!.Value, cancellationToken);
        var texts = await library.FindTextsAsync(found.Select(annotation => (annotation.ArticleId, annotation.RevisionNumber)).ToHashSet(), cancellationToken);
        return found.ConvertAll(annotation =>
            Of(annotation, texts.GetValueOrDefault((annotation.ArticleId, annotation.RevisionNumber)), origins.GetValueOrDefault(annotation.Id), site));
    }

    /// <summary>Replies in the order of the query, as annotations.</summary>
    internal Task<IReadOnlyList<WebAnnotation>> ReadAsync(IQueryable<Comment> replies, SiteIris site, CancellationToken cancellationToken) =>
        library.ReadRepliesAsync(replies, site, cancellationToken);

    private static WebAnnotation Of(Annotation annotation, RevisionText? text, AnnotationOrigin? origin, SiteIris site) => new()
    {
        Id = site.Annotation(annotation.PublicId),
        Motivations = [PurposeWord.Of(annotation.Purpose)],
        Creator = annotation.Account.UserName is { } name ? new WebAgent(null, name) : null,
        Created = annotation.WrittenAt,
        Modified = annotation.EditedAt,
        Canonical = origin?.Canonical,
        Via = origin?.Via is { } via ? [via] : [],
        Audience = AudienceOf(annotation, site),
        Bodies = [.. Bodies(annotation, site)],
        Targets = [Target(annotation, text, origin, site)],
    };

    /// <summary>Whom an annotation and the replies to it are for.</summary>
    internal static IReadOnlyList<string> AudienceOf(Annotation annotation, SiteIris site) => annotation.Visibility switch
    {
        AnnotationVisibility.Everyone => [WebVocabulary.Everybody],
        AnnotationVisibility.Group => [site.Group(annotation.GroupId!.Value)],
        _ => [],
    };

    private static IEnumerable<WebBody> Bodies(Annotation annotation, SiteIris site)
    {
        if (annotation.TagName is { } tag)
            yield return WebBody.Text(tag, WebVocabulary.PlainText, PurposeWord.Of(AnnotationPurpose.Tagging));
        if (annotation.ConceptId is { } concept)
            yield return WebBody.Resource(site.Concept(concept), PurposeWord.Of(AnnotationPurpose.Identifying));
        if (annotation.Markdown.Length > 0)
            yield return WebBody.Text(annotation.Markdown, WebVocabulary.Markdown, PurposeWord.Of(annotation.Purpose is AnnotationPurpose.Questioning ? annotation.Purpose : AnnotationPurpose.Commenting));
    }

    private static WebTarget Target(Annotation annotation, RevisionText? text, AnnotationOrigin? origin, SiteIris site)
    {
        var section = text is not null && annotation.IsMadeOn(text.Sections) ? text.Sections.First(known => known.Name == annotation.Section).Plain : null;
        return new WebTarget
        {
            Source = site.Record(annotation.ArticleId),
            // One from elsewhere was fixed to the text on the day it came.
            AsOf = origin?.BroughtAt ?? annotation.WrittenAt,
            Cached = section is null ? null : site.Revision(annotation.ArticleId, annotation.RevisionNumber),
            Fragment = section is null ? null : SectionFragment.Of(annotation.Section),
            Position = section is null ? null : new PositionSelector(CodePoints.Before(section, annotation.Start), CodePoints.Before(section, annotation.End)),
            Quote = new QuoteSelector(annotation.Quote, annotation.Prefix, annotation.Suffix),
        };
    }
}
