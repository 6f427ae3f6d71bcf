using PsyLit.Core.Search.Results;

namespace PsyLit.Web.Api;

/// <summary>A search result as JSON, the same from <c>/api/search</c> and from <c>search --json</c>.</summary>
/// <param name="Query">The query as given.</param>
/// <param name="Total">How many records match in all.</param>
/// <param name="Hits">The first of them, best first.</param>
/// <param name="Remarks">What of the query was read otherwise than typed, or not at all, one sentence each.</param>
public sealed record SearchAnswer(string Query, int Total, IReadOnlyList<SearchAnswerHit> Hits, IReadOnlyList<string> Remarks)
{
    public static SearchAnswer Of(SearchResult result) =>
        new(result.Request.Text, result.Total, result.Hits.Select(SearchAnswerHit.Of).ToList(), [.. result.Reading?.AllRemarks ?? []]);
}
