using PsyLit.Core.Search.Queries.Dates;
using PsyLit.Core.Search.Queries.Fields;

namespace PsyLit.Core.Search.Queries;

/// <summary>Writes a tree as a query with no more parentheses than its meaning needs.</summary>
internal static class QueryPrinter
{
    public static string Print(QueryNode node) => node switch
    {
        // "a NOT b" is how PubMed writes it; it reads as a AND (NOT b).
        QueryNode.And(var left, QueryNode.Not right) => $"{Print(left)} {Print(right)}",
        QueryNode.And and => $"{Print(and.Left)} AND {Operand(and.Right)}",
        QueryNode.Or or => $"{Print(or.Left)} OR {Operand(or.Right)}",
        QueryNode.Not not => $"NOT {Operand(not.Operand)}",
        QueryNode.Line line => $"#{line.Number}",
        QueryNode.Words words => words.Text,
        QueryNode.Phrase phrase => $"\"{phrase.Text}{(phrase.IsPrefix ? "*" : "")}\"",
        QueryNode.Prefix prefix => prefix.Stem + "*",
        QueryNode.Has has => $"{QueryFieldNames.Has}:{QueryTraitNames.Of(has.Trait)}",
        QueryNode.Dates dates => PrintDates(dates),
        QueryNode.Recent recent => $"\"last {recent.Count} {recent.Unit.ToString().ToLowerInvariant()}s\"[{QueryTagNames.Of(recent.Kind)}]",
        QueryNode.Fielded { IsAlone: true } alone => $"{Print(alone.Value)}[{QueryFieldNames.Of(alone.Field)}:noexp]",
        QueryNode.Fielded fielded => $"{QueryFieldNames.Of(fielded.Field)}:{Print(fielded.Value)}",
        QueryNode.Tagged tagged => $"{Print(tagged.Value)}[{QueryTagNames.Of(tagged.Tag)}]",
        QueryNode.Near near => $"\"{near.Text}\"[{QueryTagNames.Of(near.Tag)}:~{near.Distance}]",
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "A kind of node the printer does not know."),
    };

    // Operators have one rank and are read from the left, so only what stands on the right needs parentheses.
    private static string Operand(QueryNode node) => node is QueryNode.And or QueryNode.Or ? $"({Print(node)})" : Print(node);

    private static string PrintDates(QueryNode.Dates dates)
    {
        if (dates.Kind is not (QueryDateKind.Published or QueryDateKind.Added))
            return $"{Bracketed(dates)}[{QueryTagNames.Of(dates.Kind)}]";
        var areYears = dates is { From: null or { Month: 0 }, To: null or { Month: 0 } };
        var name = dates.Kind == QueryDateKind.Added ? QueryFieldNames.Added : areYears ? QueryFieldNames.Year : QueryFieldNames.Published;
        return dates.From is not null && dates.From == dates.To ? $"{name}:{dates.From}" : $"{name}:{dates.From}..{dates.To}";
    }

    // What brackets hold is closed at both ends.
    private static string Bracketed(QueryNode.Dates dates) =>
        dates.From == dates.To ? dates.From!.Value.ToString('/') : $"{dates.From?.ToString('/')}:{dates.To?.ToString('/')}";
}
