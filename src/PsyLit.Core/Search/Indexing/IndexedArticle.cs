namespace PsyLit.Core.Search.Indexing;

/// <summary>What the index keeps of an article beside its words: the values that results are counted, narrowed and ordered by.</summary>
/// <remarks>A narrow copy, so that all of a library can be read into memory at once; written in one transaction with the words.</remarks>
public sealed class IndexedArticle
{
    public long ArticleId { get; set; }

    /// <summary>Grows with every change of the index, so that whoever holds the values in memory reads only what is new, whichever process wrote it.</summary>
    public long Generation { get; set; }

    /// <summary>True when the article is gone; the row stays so that the change is seen.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>Year, month and day of publication as in <c>Article.PublishedSort</c>; 0 when unknown.</summary>
    public int PublishedSort { get; set; }

    /// <summary>0 when the article has none.</summary>
    public long JournalId { get; set; }

    /// <summary>When the article came into the library, in seconds since 1970.</summary>
    public long AddedSeconds { get; set; }

    /// <summary>The article's concepts as <see cref="ConceptList"/> writes them.</summary>
    public string Concepts { get; set; } = "";
}
