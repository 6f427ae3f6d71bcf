using PsyLit.Core.Annotations;

namespace PsyLit.Web.Pages.Annotations.Exporting;

/// <summary>An annotation as it is taken along: everything about it in words, so that it can be read without the library.</summary>
public sealed record ExportedAnnotation
{
    /// <summary>The purpose in the words of the Web Annotation Vocabulary: <c>commenting</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>The purpose for people: "Note".</summary>
    public required string Kind { get; init; }

    public required string Quote { get; init; }

    public required string Prefix { get; init; }

    public required string Suffix { get; init; }

    /// <summary>Where in the record's text: "the title", "the abstract, part 2".</summary>
    public required string Section { get; init; }

    /// <summary>What was written, in Markdown; empty when nothing was.</summary>
    public required string Note { get; init; }

    /// <summary>The same rendered, safe to put on a page.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string NoteHtml { get; init; } = "";

    public required string? Tag { get; init; }

    /// <summary>The name of the concept.</summary>
    public required string? Concept { get; init; }

    /// <summary>Who sees it: "only me", "everyone", "a group".</summary>
    public required string Visibility { get; init; }

    /// <summary>The group's name.</summary>
    public required string? Group { get; init; }

    public required DateTime Written { get; init; }

    public required DateTime? Edited { get; init; }

    /// <summary>Whether the passage is in the present text: "in the text", "moved", "wording changed", "no longer in the text".</summary>
    public required string Standing { get; init; }

    /// <summary>Its permalink.</summary>
    public required string Address { get; init; }

    public required ExportedRecord Record { get; init; }

    /// <summary>Who sees an annotation, as its owner says it.</summary>
    public static string VisibilityWord(AnnotationVisibility visibility) => visibility switch
    {
        AnnotationVisibility.OnlyMe => "only me",
        AnnotationVisibility.Group => "a group",
        _ => "everyone",
    };

    /// <summary>Whether a passage is in the present text, in a few words.</summary>
    public static string StandingWord(AnchorState state) => state switch
    {
        AnchorState.Exact => "in the text",
        AnchorState.Moved => "moved",
        AnchorState.Reworded => "wording changed",
        _ => "no longer in the text",
    };
}
