using PsyLit.Core.Search.Matching;

namespace PsyLit.Core.Search.Reading.Story;

/// <summary>Tells the whole story of how a query was read: how many records each term and line finds, what may have been meant, why nothing was found.</summary>
/// <remarks>Each number is a look-up of its own, so it is told when somebody asks, or when nothing was found.</remarks>
public sealed class ReadingStory(ArticleMatcher index, Spellings spellings)
{
    /// <summary>Nobody reads on behind so many; the lines of a strategy are counted all the same.</summary>
    private const int MostTerms = 200;

    /// <summary>Leaving out one part after the other is done for so many.</summary>
    private const int MostClauses = 12;

    /// <summary>The reading with its numbers.</summary>
    /// <param name="reading">How the query was read.</param>
    /// <param name="isEmpty">True when it found nothing, to be told why.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<QueryReading> TellAsync(QueryReading reading, bool isEmpty, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var counts = new Dictionary<IndexQuery, int?>(ReferenceEqualityComparer.Instance);
        var terms = new List<TermReading>(reading.Readings.Count);
        foreach (var term in reading.Readings)
        {
            var counted = terms.Count < MostTerms ? term with { Records = await CountAsync(term.Query, counts, cancellationToken) } : term;
            terms.Add(counted.Records == 0 ? counted with { Suggestions = await spellings.ForAsync(counted, reading.Text, cancellationToken) } : counted);
        }

        var lines = new List<LineReading>(reading.Lines.Count);
        foreach (var line in reading.Lines)
            lines.Add(line with { Records = await CountAsync(line.Query, counts, cancellationToken) });
        return reading with
        {
            Readings = terms,
            Lines = lines,
            Reason = isEmpty && reading.Query is not null ? await ReasonAsync(reading.Clauses, counts, cancellationToken) : null,
        };
    }

    private async Task<int?> CountAsync(IndexQuery? query, Dictionary<IndexQuery, int?> counts, CancellationToken cancellationToken)
    {
        if (query is null)
            return null;
        if (!counts.TryGetValue(query, out var count))
            counts[query] = count = await index.CountAsync(query, cancellationToken);
        return count;
    }

    private async Task<NoHitReason?> ReasonAsync(IReadOnlyList<QueryReading.Clause> clauses, Dictionary<IndexQuery, int?> counts, CancellationToken cancellationToken)
    {
        if (clauses.Count is 0 or > MostClauses)
            return null;
        var alone = new List<int?>();
        foreach (var clause in clauses)
            alone.Add(await CountAsync(clause.Query, counts, cancellationToken));

        var missing = clauses.Where((_, i) => alone[i] == 0).ToList();
        var sentence = missing.Count > 0 ? NoHitSentences.Missing(missing, clauses.Count) : await TogetherAsync(clauses, alone, cancellationToken);
        var ways = new List<NoHitReason.Way>();
        foreach (var clause in clauses)
        {
            // By reference: of two equal parts one alone is left out, as the query that is offered leaves it.
            var rest = clauses.Where(other => !ReferenceEquals(other, clause)).Select(other => other.Query).ToList();
            if (rest.Count > 0 && clause.Without is { } without && await CountAsync(IndexQuery.AllOf(rest), counts, cancellationToken) is > 0 and var records)
                ways.Add(new NoHitReason.Way(clause.Text, without, records));
        }

        return new NoHitReason(sentence, [.. ways.OrderByDescending(way => way.Records)]);
    }

    /// <summary>Adds one part after the other until nothing is left.</summary>
    private async Task<string> TogetherAsync(IReadOnlyList<QueryReading.Clause> clauses, List<int?> alone, CancellationToken cancellationToken)
    {
        var before = alone[0] ?? 0;
        for (var i = 1; i < clauses.Count; i++)
        {
            var together = await index.CountAsync(IndexQuery.AllOf([.. clauses.Take(i + 1).Select(clause => clause.Query)]), cancellationToken);
            if (together == 0)
                return NoHitSentences.Together([.. clauses.Take(i)], before, clauses[i], alone[i]);
            before = together ?? before;
        }

        return NoHitSentences.Nothing;
    }
}
