using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Queries.Dates;
using PsyLit.Core.Search.Queries.Fields;

namespace PsyLit.Core.Search.Reading.Terms;

/// <summary>Understands dates. A record whose month is not known counts as of January, as in PubMed.</summary>
internal sealed class DateReading(DateOnly today, TermReadings terms)
{
    public IndexQuery? Read(QueryNode node) => node switch
    {
        QueryNode.Dates dates => Answer(node, dates.Kind, Span(dates.Kind, dates.From, dates.To), null),
        QueryNode.Recent recent => Since(node, recent.Kind, Ago(today, recent.Count, recent.Unit)),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "No date."),
    };

    /// <summary>The day so long ago; the first that is told apart when it is longer ago.</summary>
    public static QueryDay Ago(DateOnly today, int count, RecentUnit unit)
    {
        var months = unit == RecentUnit.Year ? count * 12 : unit == RecentUnit.Month ? count : 0;
        var first = new DateOnly(IndexMark.FirstYear, 1, 1);
        var day = unit == RecentUnit.Day
            ? count < today.DayNumber - first.DayNumber ? today.AddDays(-count) : first
            : months < (today.Year - first.Year) * 12 ? today.AddMonths(-months) : first;
        return new QueryDay(day.Year, day.Month, day.Day);
    }

    /// <summary>From a day on; what is dated ahead of today counts, as in PubMed.</summary>
    public static IndexQuery Since(QueryDateKind kind, QueryDay day) => Span(kind, day, null);

    private IndexQuery? Since(QueryNode node, QueryDateKind kind, QueryDay day) => Answer(node, kind, Since(kind, day), $"since {day}");

    private IndexQuery? Answer(QueryNode node, QueryDateKind kind, IndexQuery query, string? since) => kind switch
    {
        QueryDateKind.Published => terms.Plain(node, query, since is null ? "published" : "published " + since),
        QueryDateKind.Added => terms.Plain(node, query, since is null ? "added to this library" : "added to this library " + since),
        QueryDateKind.Indexed or QueryDateKind.Revised or QueryDateKind.Completed => terms.Unanswered(
            node, $"[{QueryTagNames.Of(kind)}] cannot be answered: the library does not keep when NLM worked on a record. The date was left out."),
        _ => terms.Plain(node, query, "published", $"[{QueryTagNames.Of(kind)}]: {Instead(kind)} is not kept, so the date of publication was taken. For what came into this library, write added:2026-01.. instead."),
    };

    private static string Instead(QueryDateKind kind) => kind switch
    {
        QueryDateKind.Electronic => "a date of electronic publication apart from the other",
        QueryDateKind.Print => "a date of printing apart from the other",
        _ => "when PubMed took a record up",
    };

    private static IndexQuery Span(QueryDateKind kind, QueryDay? from, QueryDay? to)
    {
        if (kind != QueryDateKind.Added)
            return new IndexQuery.Published(from?.First ?? IndexMark.FirstYear * 10000, to?.Last ?? (IndexMark.LastYear * 10000) + 9999);
        return new IndexQuery.Added(from is { } first ? Seconds(FirstDay(first)) : 0, to is { } last ? Seconds(DayAfter(last)) : long.MaxValue);
    }

    private static DateOnly FirstDay(QueryDay day) => Real(day.Year, Math.Max(1, day.Month), Math.Max(1, day.Day));

    private static DateOnly DayAfter(QueryDay day)
    {
        var first = FirstDay(day);
        if (day.Year == DateOnly.MaxValue.Year)
            return DateOnly.MaxValue;
        return day.Month == 0 ? first.AddYears(1) : day.Day == 0 ? first.AddMonths(1) : first.AddDays(1);
    }

    // "2019/02/31" is the end of February to whoever wrote it.
    private static DateOnly Real(int year, int month, int day) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));

    private static long Seconds(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds();
}
