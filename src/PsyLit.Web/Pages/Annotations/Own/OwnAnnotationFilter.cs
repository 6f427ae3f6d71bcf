using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.WebAnnotations;

namespace PsyLit.Web.Pages.Annotations.Own;

/// <summary>Which of their annotations a person wants; everything that is null is not asked for.</summary>
public sealed record OwnAnnotationFilter
{
    public long? ArticleId { get; init; }

    public AnnotationPurpose? Purpose { get; init; }

    public AnnotationVisibility? Visibility { get; init; }

    /// <summary>True for those whose passage is no longer in the text.</summary>
    public bool OnlyOrphans { get; init; }

    public bool IsEmpty => this == new OwnAnnotationFilter();

    /// <summary>Reads a filter from an address; what cannot be read is not asked for.</summary>
    public static OwnAnnotationFilter Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new OwnAnnotationFilter
        {
            ArticleId = long.TryParse(query["record"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
            Purpose = PurposeWord.Read(query["purpose"].ToString()),
            Visibility = Enum.GetValues<AnnotationVisibility>().Where(one => Word(one) == query["visibility"]).Select(one => (AnnotationVisibility?)one).FirstOrDefault(),
            OnlyOrphans = query["orphans"] == "1",
        };
    }

    /// <summary>The word of an address for who sees an annotation.</summary>
    public static string Word(AnnotationVisibility visibility) => visibility switch
    {
        AnnotationVisibility.OnlyMe => "me",
        AnnotationVisibility.Group => "group",
        _ => "everyone",
    };

    /// <summary>The filter as the query of an address, with what else it says.</summary>
    public string ToQuery(params (string Name, string Value)[] more)
    {
        ArgumentNullException.ThrowIfNull(more);
        var query = new QueryBuilder();
        if (ArticleId is { } id)
            query.Add("record", id.ToString(CultureInfo.InvariantCulture));
        if (Purpose is { } purpose)
            query.Add("purpose", PurposeWord.Of(purpose));
        if (Visibility is { } visibility)
            query.Add("visibility", Word(visibility));
        if (OnlyOrphans)
            query.Add("orphans", "1");
        foreach (var (name, value) in more)
            query.Add(name, value);
        return query.ToString();
    }

    /// <summary>Those of some annotations that are wanted.</summary>
    public IQueryable<Annotation> Of(IQueryable<Annotation> annotations)
    {
        if (ArticleId is { } id)
            annotations = annotations.Where(annotation => annotation.ArticleId == id);
        if (Purpose is { } purpose)
            annotations = annotations.Where(annotation => annotation.Purpose == purpose);
        if (Visibility is { } visibility)
            annotations = annotations.Where(annotation => annotation.Visibility == visibility);
        return OnlyOrphans ? annotations.Where(annotation => annotation.Anchor == AnchorState.Orphaned) : annotations;
    }
}
