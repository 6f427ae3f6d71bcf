namespace PsyLit.Core.Annotations;

/// <summary>What an annotation said before it was edited.</summary>
public sealed class AnnotationEdit
{
    public long Id { get; set; }

    public long AnnotationId { get; set; }

    /// <summary>The text as it was typed then.</summary>
    public string Markdown { get; set; } = "";

    /// <summary>Who saw it until it was replaced; where that was not noted, nobody but its writer.</summary>
    public AnnotationVisibility Visibility { get; set; }

    /// <summary>The group that saw it; null unless <see cref="Visibility"/> is <see cref="AnnotationVisibility.Group"/>.</summary>
    public long? GroupId { get; set; }

    public DateTime ReplacedAt { get; set; }
}
