using System.Globalization;

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
        QueryNode.Words words => words.Text,
        QueryNode.Phrase phrase => $"\"{phrase.Text}{(phrase.IsPrefix ? "*" : "")}\"",
        QueryNode.Prefix prefix => prefix.Stem + "*",
        QueryNode.Years years => PrintYears(years),
        QueryNode.Fielded fielded => $"{QueryFieldNames.Of(fielded.Field)}:{Print(fielded.Value)}",
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "A kind of node the printer does not know."),
    };

    // Operators have one rank and are read from the left, so only what stands on the right needs parentheses.
    private static string Operand(QueryNode node) => node is QueryNode.And or QueryNode.Or ? $"({Print(node)})" : Print(node);

    private static string PrintYears(QueryNode.Years years)
    {
        var from = years.From?.ToString(CultureInfo.InvariantCulture);
        var to = years.To?.ToString(CultureInfo.InvariantCulture);
        return from is not null && from == to ? $"year:{from}" : $"year:{from}..{to}";
    }
}
