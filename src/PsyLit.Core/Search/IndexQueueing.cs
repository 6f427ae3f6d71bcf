using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Search;

/// <summary>How a change to an article reaches the search index; of several, see <see cref="IndexFollowing"/>.</summary>
public static class IndexQueueing
{
    /// <summary>Marks an article's index entry as out of date; saved with the change itself.</summary>
    /// <remarks>Call it within a transaction: SQLite's takes the write lock when it begins, so nobody else marks the article in between.</remarks>
    public static async Task QueueForIndexAsync(this LibraryContext library, long articleId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(library);
        if (!await library.IndexQueue.AnyAsync(entry => entry.ArticleId == articleId, cancellationToken))
            library.IndexQueue.Add(new IndexQueueEntry { ArticleId = articleId });
    }
}
