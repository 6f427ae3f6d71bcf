using PsyLit.Core.Annotations;

namespace PsyLit.Web.Pages.Annotations.Writing;

/// <summary>What the form for an annotation sends, and what its address says before.</summary>
public sealed class AnnotateInput
{
    /// <summary>The revision of the text that was shown; null for the newest.</summary>
    public int? Revision { get; set; }

    public string? Section { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    /// <summary>The words that were shown there; empty before a form shows them.</summary>
    public string? Quote { get; set; }

    public AnnotationPurpose Purpose { get; set; } = AnnotationPurpose.Commenting;

    public string? Text { get; set; }

    public string? Tag { get; set; }

    /// <summary>A concept by any of its names.</summary>
    public string? Concept { get; set; }

    /// <summary>See <see cref="Writing.Audience"/>.</summary>
    public string? Audience { get; set; }
}
