using System.Globalization;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Texts;

namespace PsyLit.Web.Pages.Annotations;

/// <summary>What pages say about annotations.</summary>
public static class AnnotationWords
{
    /// <summary>What a reader did, after their name: "Ann asks".</summary>
    public static string Verb(AnnotationPurpose purpose) => purpose switch
    {
        AnnotationPurpose.Commenting => "notes",
        AnnotationPurpose.Questioning => "asks",
        AnnotationPurpose.Tagging => "tags this",
        AnnotationPurpose.Identifying => "names the concept",
        _ => "marked this",
    };

    /// <summary>What it is: "A question".</summary>
    public static string Kind(AnnotationPurpose purpose) => purpose switch
    {
        AnnotationPurpose.Commenting => "Note",
        AnnotationPurpose.Questioning => "Question",
        AnnotationPurpose.Tagging => "Tag",
        AnnotationPurpose.Identifying => "Concept",
        _ => "Highlight",
    };

    /// <summary>Who sees it; null when everyone does.</summary>
    public static string? Audience(AnnotationVisibility visibility, string? group) => visibility switch
    {
        AnnotationVisibility.OnlyMe => "only you",
        AnnotationVisibility.Group => group,
        _ => null,
    };

    /// <summary>The section by its name in words: "the abstract, “METHODS”", "the abstract, part 2"; for a passage that was brought from elsewhere and is not in the text, that.</summary>
    /// <param name="section">Its name.</param>
    /// <param name="label">What heads it, when that is known.</param>
    public static string Section(string section, string? label = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        if (section.Length == 0)
            return "another text of this work";
        return section is SectionText.Title or SectionText.Summary
            ? $"the {section}"
            : label is { Length: > 0 } ? $"the abstract, “{label}”"
            : $"the abstract, part {int.Parse(section[(section.IndexOf('/', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture) + 1}";
    }

    /// <summary>The beginning of a long passage or title.</summary>
    public static string Beginning(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        const int Most = 90;
        return text.Length <= Most ? text : text[..WholeCharacters.Before(text, Most)].TrimEnd() + "…";
    }

    /// <summary>Where the passage stands in the present text, as a sentence.</summary>
    /// <param name="annotation">The annotation.</param>
    /// <param name="label">What heads the section it stands in now, when that is known.</param>
    public static string Standing(Annotation annotation, string? label = null)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        return annotation.Anchor switch
        {
            AnchorState.Exact => "The present text has the same words at the same place.",
            AnchorState.Moved => $"The same words stand elsewhere in the present text, in {Section(annotation.CurrentSection!, label)}.",
            AnchorState.Reworded => string.Create(
                CultureInfo.InvariantCulture,
                $"The wording has changed since: {annotation.AnchorScore:P0} of it is the same. It is now in {Section(annotation.CurrentSection!, label)}."),
            _ => "The present text no longer has this passage.",
        };
    }
}
