using PsyLit.Core.Search.Reading;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Search;

/// <summary>The words in which a page tells how a query was read.</summary>
public static class ReadingWords
{
    /// <summary>The name in addresses that opens the reading.</summary>
    public const string Parameter = "reading";

    /// <summary>Its value for the reading with numbers.</summary>
    public const string Open = "open";

    /// <summary>Terms named in the line; the rest is counted.</summary>
    private const int MostNamed = 3;

    /// <summary>The address of a state of the search page with the reading open.</summary>
    public static string OpenAddress(SearchAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(address.ToString(), Parameter, Open);
    }

    /// <summary>A query on one line, as a field of one line can hold it: the lines of a strategy with their numbers.</summary>
    public static string OnOneLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().IndexOfAny('\r', '\n') < 0)
            return text;
        var query = Core.Search.Queries.SearchQueryParser.Parse(text).Query;
        return (query is { Lines.Count: > 0 } ? query.ToString() : text).ReplaceLineEndings(" ");
    }

    /// <summary>The reading in one line.</summary>
    public static string Line(QueryReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var kind = reading.Lines.Count > 0
            ? $"A strategy of {Typography.Count(reading.Lines.Count, "line", "lines")}, {Typography.Count(reading.Readings.Count, "term", "terms")}"
            : Terms(reading);
        var left = reading.Readings.Count(term => term is { Query: null, IsUnanswered: false });
        var parts = new List<string> { kind };
        if (left > 0 && reading.Lines.Count == 0)
            parts.Add($"{Typography.Count(left, "word", "words")} left out");
        return string.Join(" · ", parts);
    }

    /// <summary>How many readings carry a remark worth opening the line for: what was replaced, not what was merely too common.</summary>
    public static int Remarks(QueryReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Remarks.Count + reading.Readings.Count(term => term.Remark is not null && (term.Query is not null || term.IsUnanswered));
    }

    private static string Terms(QueryReading reading)
    {
        var concepts = reading.Readings.Where(term => term.ConceptLabel is not null).ToList();
        var read = string.Join(", ", concepts.Take(MostNamed).Select(term => $"“{term.Term}” read as {term.ConceptLabel}"));
        var words = reading.Readings.Where(term => term is { ConceptLabel: null, Query: not null }).Select(term => term.Term).ToList();
        var rest = words.Count + Math.Max(0, concepts.Count - MostNamed);
        if (reading.IsQuestion)
            return $"Read as a question about {string.Join(", ", reading.Readings.Where(term => term.Query is not null).Select(term => term.ConceptLabel ?? term.Term))}";
        if (concepts.Count == 0)
            return words.Count <= MostNamed ? $"Looked for {string.Join(", ", words)}" : $"Looked for {Typography.Count(words.Count, "term", "terms")} as typed";
        return rest == 0 ? read : $"{read}; {Typography.Count(rest, "other term", "other terms")}";
    }
}
