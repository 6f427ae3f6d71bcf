namespace PsyLit.Core.Comments.Visits;

/// <summary>When a reader last looked at the comments on a record.</summary>
public sealed class ArticleVisit : Visit
{
    public long ArticleId { get; set; }
}
