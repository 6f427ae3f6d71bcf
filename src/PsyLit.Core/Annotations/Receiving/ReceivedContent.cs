using PsyLit.Core.Annotations.WebAnnotations;
using PsyLit.Core.Comments;

namespace PsyLit.Core.Annotations.Receiving;

/// <summary>What a Web Annotation says, in the terms of this library.</summary>
/// <remarks>
/// An annotation here has one text and at most one tag or concept. Texts beyond the first follow it as paragraphs, further tags and concepts and
/// bodies that are other resources as lines below it: nothing that came is left out. Of HTML the text is taken.
/// </remarks>
public sealed record ReceivedContent
{
    public required AnnotationPurpose Purpose { get; init; }

    public string Markdown { get; init; } = "";

    public string? TagName { get; init; }

    public string? ConceptId { get; init; }

    public AnnotationVisibility Visibility { get; init; }

    public long? GroupId { get; init; }

    /// <summary>Reads what an annotation says. Without an audience it is its writer's alone.</summary>
    public static ReceivedContent Of(WebAnnotation annotation, SiteIris site)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        ArgumentNullException.ThrowIfNull(site);
        var tags = annotation.Bodies.Where(body => IsTag(body, annotation)).Select(body => Tags.TagName.Normal(body.Value)).Where(tag => tag.Length > 0).ToList();
        var concepts = annotation.Bodies.Where(body => body.Source is not null).Select(body => (body.Source, Id: site.ConceptOf(body.Source!))).ToList();
        var texts = annotation.Bodies.Where(body => body.Value is not null && !IsTag(body, annotation)).Select(Text).Where(text => text.Length > 0).ToList();
        var concept = concepts.Find(one => one.Id is not null).Id;
        var purpose = PurposeOf(annotation, texts.Count > 0, tags.Count > 0, concept is not null);
        var visibility = VisibilityOf(annotation, site, out var group);
        return new ReceivedContent
        {
            Purpose = purpose,
            TagName = purpose == AnnotationPurpose.Tagging ? tags.FirstOrDefault() : null,
            ConceptId = purpose == AnnotationPurpose.Identifying ? concept : null,
            Markdown = string.Join("\n\n", texts
                .Concat(TagLine(tags.Skip(purpose == AnnotationPurpose.Tagging ? 1 : 0)))
                .Concat(concepts.Where(one => purpose != AnnotationPurpose.Identifying || one.Id != concept).Select(one => $"<{one.Source}>"))),
            Visibility = visibility,
            GroupId = group,
        };
    }

    /// <summary>Tags that have no other place, as a line of a note; nothing when there are none.</summary>
    internal static IEnumerable<string> TagLine(IEnumerable<string> tags)
    {
        var named = string.Join(", ", tags);
        return named.Length > 0 ? [$"Tags: {named}"] : [];
    }

    private static bool IsTag(WebBody body, WebAnnotation annotation) =>
        body.Value is not null && (body.Purposes.Contains("tagging") || (body.Purposes.Count == 0 && annotation.Motivations is ["tagging"]));

    private static string Text(WebBody body) => CommentText.Normal(
        body.Format?.StartsWith(WebVocabulary.Html, StringComparison.OrdinalIgnoreCase) == true ? CommentPlainText.Of(body.Value!) : body.Value);

    private static AnnotationPurpose PurposeOf(WebAnnotation annotation, bool hasText, bool hasTag, bool hasConcept)
    {
        foreach (var purpose in annotation.Motivations.Select(PurposeWord.Read).OfType<AnnotationPurpose>())
        {
            if (purpose is AnnotationPurpose.Highlighting or AnnotationPurpose.Questioning
                || (purpose == AnnotationPurpose.Tagging && hasTag) || (purpose == AnnotationPurpose.Identifying && hasConcept) || (purpose == AnnotationPurpose.Commenting && hasText))
            {
                return purpose;
            }
        }

        return hasText ? AnnotationPurpose.Commenting : hasConcept ? AnnotationPurpose.Identifying : hasTag ? AnnotationPurpose.Tagging : AnnotationPurpose.Highlighting;
    }

    private static AnnotationVisibility VisibilityOf(WebAnnotation annotation, SiteIris site, out long? group)
    {
        group = annotation.Audience.Select(site.GroupOf).FirstOrDefault(id => id is not null);
        return group is not null ? AnnotationVisibility.Group
            : annotation.Audience.Contains(WebVocabulary.Everybody) ? AnnotationVisibility.Everyone
            : AnnotationVisibility.OnlyMe;
    }
}
