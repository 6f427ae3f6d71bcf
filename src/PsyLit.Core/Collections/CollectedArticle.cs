using PsyLit.Core.Articles;

namespace PsyLit.Core.Collections;

/// <summary>A record in a collection.</summary>
public sealed class CollectedArticle
{
    public long CollectionId { get; set; }

    public Collection Collection { get; set; } = null!;

    public long ArticleId { get; set; }

    public Article Article { get; set; } = null!;

    /// <summary>Where it stands: records come in ascending order. Numbers may be left out, where a record was taken away.</summary>
    public int Position { get; set; }

    /// <summary>Why it is here, plain text with line breaks; empty when nothing was said.</summary>
    public string Note { get; set; } = "";

    public DateTime AddedAt { get; set; }
}
