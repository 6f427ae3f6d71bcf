namespace PsyLit.Core.Comments.Visits;

/// <summary>When a reader last looked at the replies to an annotation.</summary>
public sealed class AnnotationVisit : Visit
{
    public long AnnotationId { get; set; }
}
