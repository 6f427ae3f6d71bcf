using PsyLit.Core.Articles;

namespace PsyLit.Core.Imports.Batches;

/// <summary>The rows a batch writes: those whose <c>Id</c> is 0 are new, the others are written over.</summary>
/// <remarks>
/// New revisions, sources and comments hang on their article and have the <c>Id</c> 0; those of an article that were there before are
/// not written again, except sources named in <see cref="Sources"/>.
/// </remarks>
public sealed class BatchChanges
{
    public required Import Import { get; init; }

    public HashSet<Journal> Journals { get; } = [];

    /// <summary>Articles that are new or have changed; they go into the index queue too.</summary>
    public HashSet<Article> Articles { get; } = [];

    /// <summary>Articles that stay as they are, but have a new source or comment.</summary>
    public HashSet<Article> Touched { get; } = [];

    /// <summary>Sources that were there before and have changed.</summary>
    public HashSet<ArticleSource> Sources { get; } = [];

    public List<ImportEntry> Entries { get; } = [];

    /// <summary>The same without what they would do to the library: the list of a dry run. Articles that exist only in it are left out.</summary>
    public BatchChanges EntriesOnly()
    {
        var list = new BatchChanges { Import = Import };
        foreach (var entry in Entries)
        {
            entry.ArticleId = entry.Article is { Id: > 0 } known ? known.Id : entry.ArticleId;
            entry.Article = null;
            list.Entries.Add(entry);
        }

        return list;
    }
}
