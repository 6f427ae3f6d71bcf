namespace PsyLit.Core.Duplicates;

/// <summary>Two articles made one by a person: what was where before, so that it can be undone. Never deleted.</summary>
public sealed class Merger
{
    public long Id { get; set; }

    /// <summary>The article that stayed.</summary>
    public long KeptArticleId { get; set; }

    /// <summary>The article that went into it; its row stays as it was.</summary>
    public long MergedArticleId { get; set; }

    public DateTime MergedAt { get; set; }

    /// <summary>Who merged them; null when the account is gone.</summary>
    public long? AccountId { get; set; }

    /// <summary>The fields of the kept article that the merge changed, each before and after, as JSON (<c>Merging.FieldChanges</c>).</summary>
    public string Before { get; set; } = "";

    /// <summary>The rows that changed their article (comments, tags, sources, …) by table and number, as JSON (<c>Merging.ChildTables</c>).</summary>
    public string Moved { get; set; } = "";

    /// <summary>Null while the merge stands.</summary>
    public DateTime? UndoneAt { get; set; }

    public long? UndoneByAccountId { get; set; }
}
