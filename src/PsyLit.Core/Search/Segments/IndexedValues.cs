namespace PsyLit.Core.Search.Segments;

/// <summary>What the index keeps of an article beside its words: what results are counted, narrowed, weighted and ordered by.</summary>
public sealed class IndexedValues
{
    public long ArticleId { get; set; }

    /// <summary>Year, month and day of publication as in <c>Article.PublishedSort</c>; 0 when unknown.</summary>
    public int Published { get; init; }

    /// <summary>0 when the article has none.</summary>
    public long JournalId { get; init; }

    /// <summary>When the article came into the library, in seconds since 1970.</summary>
    public long Added { get; init; }

    public bool HasAbstract { get; init; }

    /// <summary>Words of the title.</summary>
    public int TitleLength { get; init; }

    /// <summary>Words of summary and abstract.</summary>
    public int BodyLength { get; init; }

    /// <summary>The first author as <c>AuthorKey</c> files it; empty when none is known.</summary>
    public string FirstAuthor { get; init; } = "";

    /// <summary>Ids of the concepts it names, heaviest first.</summary>
    public IReadOnlyList<string> Concepts { get; init; } = [];

    /// <summary>Ids of their ancestors that it does not name itself.</summary>
    public IReadOnlyList<string> Ancestors { get; init; } = [];
}
