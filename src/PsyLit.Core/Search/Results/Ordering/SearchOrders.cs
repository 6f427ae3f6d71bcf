using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Search.Results.Ordering;

/// <summary>Reads what an order goes by beside the values in the index.</summary>
internal sealed class SearchOrders(LibraryContext library, KnownJournals? journals)
{
    /// <summary>The order, ready for use.</summary>
    public async Task<SearchOrder> OfAsync(SearchSort sort, CancellationToken cancellationToken) => new(sort)
    {
        Journals = journals,
        Comments = sort == SearchSort.Discussed ? await CommentsAsync(cancellationToken) : null,
    };

    private Task<Dictionary<long, int>> CommentsAsync(CancellationToken cancellationToken) => library.Comments.AsNoTracking()
        .Where(comment => comment.DeletedAt == null)
        .GroupBy(comment => comment.ArticleId)
        .Select(comments => new { comments.Key, Count = comments.Count() })
        .ToDictionaryAsync(comments => comments.Key, comments => comments.Count, cancellationToken);
}
