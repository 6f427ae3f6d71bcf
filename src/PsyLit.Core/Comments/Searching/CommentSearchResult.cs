using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Comments.Searching;

/// <summary>The comments that a search found, or why it could not be read.</summary>
/// <param name="Hits">Those of the page asked for.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Reading">How the query was read; null when it could not be.</param>
/// <param name="Error">Set when nothing was searched.</param>
public sealed record CommentSearchResult(IReadOnlyList<CommentHit> Hits, int Total, QueryReading? Reading = null, QueryError? Error = null)
{
    /// <summary>Comments of a page.</summary>
    public const int PageSize = 20;

    /// <summary>How many pages they make; at least 1.</summary>
    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);
}
