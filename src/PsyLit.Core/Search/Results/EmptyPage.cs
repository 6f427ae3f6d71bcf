using System.Globalization;
using PsyLit.Core.Search.Reading.Story;

namespace PsyLit.Core.Search.Results;

/// <summary>Says why a page of results shows nothing and what would help.</summary>
/// <remarks>What the query itself has to do with it is told by <see cref="ReadingStory"/>.</remarks>
internal sealed class EmptyPage(ReadingStory story)
{
    /// <summary>The result with its advice, and with the story of its query where that is the reason.</summary>
    /// <param name="result">The result so far, its query read.</param>
    /// <param name="unfiltered">How many records match when no facet value is chosen.</param>
    /// <param name="cancellationToken">Ends the look-ups.</param>
    public async Task<SearchResult> ExplainAsync(SearchResult result, int unfiltered, CancellationToken cancellationToken)
    {
        if (result.PageCount > 0 && result.Request.Page > result.PageCount)
        {
            var shown = result.Total + Math.Min(result.NearTotal, SearchResult.MostNear);
            return result with { Advice = Text($"Page {result.Request.Page} is beyond the last one: {Records(shown)} make {Count(result.PageCount, "page")}.") };
        }

        if (unfiltered > 0)
            return result with { Advice = Text($"No record has all the values chosen. Without them, {Records(unfiltered)} would be shown.") };
        if (result.Reading is not { Query: not null } reading)
            return result with { Advice = "The library has no records yet. Import a file, and they can be found here." };

        reading = await story.TellAsync(reading, isEmpty: true, cancellationToken);
        return result with
        {
            Reading = reading,
            Advice = reading.Reason?.Sentence ?? "No record has all that was asked for. How the query was read shows how many records each part has.",
        };
    }

    private static string Records(int count) => Count(count, "record");

    private static string Count(int count, string noun) => Text($"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Text(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
