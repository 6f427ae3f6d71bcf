using PsyLit.Core.Search.Results;

namespace PsyLit.Web.Api;

/// <summary>One record of a <see cref="SearchAnswer"/>. What is not known is null.</summary>
/// <param name="Id">The record's id; its page is <c>/articles/{id}</c>.</param>
/// <param name="Title">The title as inline text.</param>
/// <param name="Pmid">The PubMed identifier.</param>
/// <param name="Doi">The bare DOI.</param>
/// <param name="Year">The year of publication.</param>
/// <param name="Journal">The journal's full name.</param>
/// <param name="Score">Larger is better, comparable within one answer.</param>
public sealed record SearchAnswerHit(long Id, string Title, string? Pmid, string? Doi, int? Year, string? Journal, double Score)
{
    public static SearchAnswerHit Of(SearchHit hit) =>
        new(hit.ArticleId, hit.Title, hit.Pmid, hit.Doi, hit.Published?.Year, hit.Journal, Math.Round(hit.Score, 4));
}
