namespace PsyLit.Core.Selections;

/// <summary>The records that somebody has ticked, kept from page to page until they are cleared or forgotten.</summary>
public sealed class Selection
{
    /// <summary>A random token that only the browser knows in which the records were ticked.</summary>
    public Guid Id { get; set; }

    /// <summary>Who ticked them; null while it was a guest. From then on nobody else sees them, even in the same browser.</summary>
    public long? AccountId { get; set; }

    /// <summary>In the order ticked, each once; at most <see cref="KeptSelections.MostRecords"/>.</summary>
    public IReadOnlyList<long> ArticleIds { get; set; } = [];

    public DateTime ChangedAt { get; set; }
}
