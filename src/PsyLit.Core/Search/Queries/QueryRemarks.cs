using PsyLit.Core.Search.Queries.Fields;
using PsyLit.Core.Search.Queries.Tokens;

namespace PsyLit.Core.Search.Queries;

/// <summary>The sentences that say what of a query was read otherwise than typed.</summary>
internal static class QueryRemarks
{
    public static QueryRemark UnknownTag(QueryToken tag) => new(tag.Start, tag.Length, QueryTagNames.Nearest(tag.Text) is { } near
        ? $"There is no tag [{tag.Text}]; perhaps [{near}] was meant. The term before it was read as if it had no tag."
        : $"There is no tag [{tag.Text}]. The term before it was read as if it had no tag.");

    public static QueryRemark TagOfGroup(QueryToken tag) =>
        new(tag.Start, tag.Length, $"PubMed ties a tag to one term. [{tag.Text}] behind a group was tied to each term in it that has no tag of its own.");

    public static QueryRemark StarsWithin(QueryToken tag, int start) =>
        new(start, tag.End - start, $"A star can end the last word of a phrase only. The words were looked for one by one, each with [{tag.Text}].");

    public static QueryRemark Results(QueryToken results, int line) =>
        new(results.Start, results.Length, $"{results.Text} at the end of line #{line} was taken for the number of records found where the strategy was run, and left out.");

    public static QueryRemark Unused(IReadOnlyList<int> lines, int last, int length) =>
        new(0, length, $"The last line, #{last}, is what was searched. {(lines.Count == 1 ? "Line" : "Lines")} {string.Join(", ", lines.Select(line => "#" + line))} {(lines.Count == 1 ? "is" : "are")} not part of it.");
}
