namespace PsyLit.Core.Annotations;

/// <summary>What an annotation said before it was edited.</summary>
public sealed class AnnotationEdit
{
    public long Id { get; set; }

    public long AnnotationId { get; set; }

    /// <summary>The text as it was typed then.</summary>
    public string Markdown { get; set; } = "";

    public DateTime ReplacedAt { get; set; }
}
