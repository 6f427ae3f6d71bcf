using System.Globalization;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Search.Results;

/// <summary>Says why a page of results shows nothing and what would help.</summary>
internal sealed class EmptyPage(ArticleMatcher index)
{
    /// <summary>The sentence for a page.</summary>
    /// <param name="result">The result so far.</param>
    /// <param name="reading">What was asked.</param>
    /// <param name="unfiltered">How many records match when no facet value is chosen.</param>
    /// <param name="cancellationToken">Ends the look-ups.</param>
    public async Task<string> ExplainAsync(SearchResult result, QueryReading reading, int unfiltered, CancellationToken cancellationToken)
    {
        if (result.PageCount > 0 && result.Request.Page > result.PageCount)
            return Text($"Page {result.Request.Page} is beyond the last one: {Records(result.Total + Math.Min(result.NearTotal, SearchResult.MostNear))} make {Count(result.PageCount, "page")}.");
        if (unfiltered > 0)
            return Text($"No record has all the values chosen. Without them, {Records(unfiltered)} would be shown.");
        if (reading.Query is null)
            return "The library has no records yet. Import a file, and they can be found here.";

        var missing = new List<string>();
        foreach (var asked in reading.Asked)
        {
            if (await index.CountAsync(asked.Query, cancellationToken) == 0)
                missing.Add(asked.Term);
        }

        if (missing.Count == 0)
        {
            return reading.Asked.Count > 1
                ? "Every term has records, but none has all that was asked for together. Leave out a term, or put OR between two of them."
                : "What is left out leaves nothing. Leave out less.";
        }

        var terms = string.Join(", ", missing.Distinct(StringComparer.Ordinal).Select(term => $"“{term}”"));
        return missing.Count == reading.Asked.Count
            ? $"No record has {terms}. Check the spelling, try the beginning of a word with a star, or a wider concept."
            : $"No record has {terms}; the other terms have records. Leave it out, or check its spelling.";
    }

    private static string Records(int count) => Count(count, "record");

    private static string Count(int count, string noun) => Text($"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Text(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
