using PsyLit.Core.Search.Queries.Fields;
using PsyLit.Core.Search.Queries.Tokens;

namespace PsyLit.Core.Search.Queries.Dates;

/// <summary>Reads terms that are dates, with a name before them or a tag behind.</summary>
internal sealed class DateParser(QueryCursor cursor)
{
    /// <summary>Reads the value of <c>year:</c>, <c>published:</c> or <c>added:</c> at hand.</summary>
    public QueryNode? ReadNamed(QueryToken name)
    {
        var value = cursor.Take();
        var kind = name.Text.Equals(QueryFieldNames.Added, StringComparison.OrdinalIgnoreCase) ? QueryDateKind.Added : QueryDateKind.Published;
        if (DateText.TryRecent(value.Text, out var count, out var unit))
            return Count(value, new QueryNode.Recent(kind, count, unit), name.Start, value.End);
        if (!DateText.TryOpenSpan(value.Text, out var from, out var to))
            return cursor.Fail(QueryErrors.Date(name, value.Start, value.Length));
        if (from is { } first && to is { } last && first.First > last.Last)
            return cursor.Fail(QueryErrors.DatesBackwards(value.Start, value.Length, $"{name.Text.ToLowerInvariant()}:{last}..{first}"));
        return Count(value, new QueryNode.Dates(kind, from, to), name.Start, value.End);
    }

    /// <summary>Reads a term whose tag, at hand, names a date; and the rest when the term is the beginning of a span, as in <c>2010[dp]:2019[dp]</c>.</summary>
    public QueryNode? ReadTagged(QueryDateKind kind, QueryToken term)
    {
        var tag = cursor.Take();
        if (cursor.Current.Kind == QueryTokenKind.Colon && cursor.Next.Kind is QueryTokenKind.Word or QueryTokenKind.Phrase)
        {
            cursor.Take();
            return ReadSpan(kind, term, cursor.Take());
        }

        if (DateText.TryRecent(term.Text, out var count, out var unit))
            return Count(term, new QueryNode.Recent(kind, count, unit), term.Start, tag.End);
        if (!DateText.TrySpan(term.Text, out var from, out var to))
            return cursor.Fail(QueryErrors.Date(tag, term.Start, term.Length));
        return Span(kind, term, from, to, tag);
    }

    /// <summary>Reads a span from its two ends, with the tag of the second at hand.</summary>
    public QueryNode? ReadSpan(QueryDateKind kind, QueryToken first, QueryToken last)
    {
        var tag = cursor.Current.Kind == QueryTokenKind.Tag ? cursor.Take() : last;
        if (!QueryDay.TryRead(first.Text, out var from))
            return cursor.Fail(QueryErrors.Date(tag, first.Start, first.Length));
        return QueryDay.TryRead(last.Text, out var to) ? Span(kind, first, from, to, tag) : cursor.Fail(QueryErrors.Date(tag, last.Start, last.Length));
    }

    private QueryNode? Span(QueryDateKind kind, QueryToken first, QueryDay from, QueryDay to, QueryToken tag) => from.First > to.Last
        ? cursor.Fail(QueryErrors.DatesBackwards(first.Start, tag.End - first.Start, $"{to.ToString('/')}:{from.ToString('/')}[{QueryTagNames.Of(kind)}]"))
        : Count(first, new QueryNode.Dates(kind, from, to), first.Start, tag.End);

    private QueryNode? Count(QueryToken token, QueryNode node, int start, int end) =>
        cursor.Count(token) ? node with { Start = start, Length = end - start } : null;
}
