namespace PsyLit.Core.Comments.Visits;

/// <summary>When a reader last looked at a thread, to show what is new since.</summary>
public abstract class Visit
{
    public long AccountId { get; set; }

    /// <summary>The end of the visit before this one: what was written later is new. It stays while a visit lasts, however often the page is opened.</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>The last look at the page, to about a minute.</summary>
    public DateTime VisitedAt { get; set; }
}
