namespace PsyLit.Core.Search.Queries;

/// <summary>Writes a strategy of several lines as one query: each line stands where it was referred to.</summary>
internal static class LineInlining
{
    /// <summary>What the query asks for, without references; null for the query for everything.</summary>
    public static QueryNode? Of(SearchQuery query)
    {
        var lines = new Dictionary<int, QueryNode>();
        foreach (var line in query.Lines)
            lines[line.Number] = Inline(line.Root, lines);
        return query.Root is null ? null : query.Lines.Count > 0 ? lines[query.Lines[^1].Number] : query.Root;
    }

    private static QueryNode Inline(QueryNode node, Dictionary<int, QueryNode> lines) => node switch
    {
        QueryNode.And and => new QueryNode.And(Inline(and.Left, lines), Inline(and.Right, lines)),
        QueryNode.Or or => new QueryNode.Or(Inline(or.Left, lines), Inline(or.Right, lines)),
        QueryNode.Not not => new QueryNode.Not(Inline(not.Operand, lines)),
        QueryNode.Line line => lines[line.Number],
        _ => node,
    };
}
