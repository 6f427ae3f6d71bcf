using System.Globalization;
using PsyLit.Core.Annotations;

namespace PsyLit.Web.Pages.Annotations.Writing;

/// <summary>Who is to see an annotation, as one choice of a form: <c>me</c>, <c>everyone</c>, or <c>group-7</c>.</summary>
/// <param name="Visibility">Who sees it.</param>
/// <param name="GroupId">The group, where it is one.</param>
public sealed record Audience(AnnotationVisibility Visibility, long? GroupId)
{
    private const string Me = "me";

    private const string Everyone = "everyone";

    private const string GroupPrefix = "group-";

    /// <summary>The value of the choice.</summary>
    public string Value => Visibility switch
    {
        AnnotationVisibility.OnlyMe => Me,
        AnnotationVisibility.Group => string.Create(CultureInfo.InvariantCulture, $"{GroupPrefix}{GroupId}"),
        _ => Everyone,
    };

    /// <summary>Reads a choice; what is none of them is seen by nobody else.</summary>
    public static Audience Of(string? value)
    {
        if (value == Everyone)
            return new(AnnotationVisibility.Everyone, null);
        return value?.StartsWith(GroupPrefix, StringComparison.Ordinal) == true && long.TryParse(value.AsSpan(GroupPrefix.Length), CultureInfo.InvariantCulture, out var id)
            ? new(AnnotationVisibility.Group, id)
            : new(AnnotationVisibility.OnlyMe, null);
    }
}
