using System.Text.Json;
using PsyLit.Core.Relations;

namespace PsyLit.Web.Api;

/// <summary>A notice of a record as JSON. What is not known is null.</summary>
/// <param name="Kind">What it says: <c>retractionIn</c>, <c>erratumFor</c>, <c>preprintOf</c>; the names are PubMed's.</param>
/// <param name="Text">The source's words or the citation of the other work; may be empty.</param>
/// <param name="Pmid">The other work's PubMed identifier.</param>
/// <param name="Doi">The other work's DOI.</param>
/// <param name="ArticleId">The other work's id, when the library has it.</param>
public sealed record NoticeAnswer(string Kind, string Text, string? Pmid, string? Doi, long? ArticleId)
{
    public static NoticeAnswer Of(StandingNotice standing) => new(
        JsonNamingPolicy.CamelCase.ConvertName(standing.Notice.Kind.ToString()),
        standing.Notice.Text,
        standing.Notice.Pmid,
        standing.Notice.Doi,
        standing.OtherArticleId);
}
