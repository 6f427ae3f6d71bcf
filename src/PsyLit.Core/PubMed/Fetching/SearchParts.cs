using System.Runtime.CompilerServices;

namespace PsyLit.Core.PubMed.Fetching;

/// <summary>Divides a search with more records than can be reached, by the day PubMed took them up: halves, and halves again.</summary>
internal sealed class SearchParts(PubMedClient pubMed, PubMedCaller caller)
{
    /// <summary>The parts, the newest first; a failure is the last that comes.</summary>
    /// <param name="query">The query.</param>
    /// <param name="search">What PubMed found for it.</param>
    /// <param name="total">How many records are wanted; the newest ones need no division when they are few enough.</param>
    /// <param name="lastDay">The last day on which records may have been taken up.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async IAsyncEnumerable<PubMedAnswer<SearchPart>> SplitAsync(
        PubMedQuery query, PubMedSearch search, int total, DateOnly lastDay, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (total <= PubMedSearch.Reachable)
        {
            yield return new(new SearchPart(search), null);
            yield break;
        }

        var waiting = new Stack<(DateOnly From, DateOnly To)>();
        PushHalves(waiting, query.Since ?? PubMedQuery.FirstDay, query.Until ?? lastDay);
        while (waiting.TryPop(out var range))
        {
            var answer = await pubMed.SearchAsync(query with { Since = range.From, Until = range.To }, 0, caller, cancellationToken);
            if (answer.Value is not { } found)
            {
                yield return answer.As<SearchPart>();
                yield break;
            }

            if (found.Count <= PubMedSearch.Reachable)
            {
                if (found.Count > 0)
                {
                    yield return new(new SearchPart(found), null);
                }
            }
            else if (range.From == range.To)
            {
                yield return new(new SearchPart(found, PubMedSentences.DayTooLarge(range.From, found.Count)), null);
            }
            else
            {
                PushHalves(waiting, range.From, range.To);
            }
        }
    }

    private static void PushHalves(Stack<(DateOnly From, DateOnly To)> waiting, DateOnly from, DateOnly to)
    {
        if (from == to)
        {
            waiting.Push((from, to));
            return;
        }

        var middle = from.AddDays((to.DayNumber - from.DayNumber) / 2);
        waiting.Push((from, middle));
        waiting.Push((middle.AddDays(1), to));
    }
}
