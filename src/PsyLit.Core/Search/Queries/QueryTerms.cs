namespace PsyLit.Core.Search.Queries;

/// <summary>The terms of a query, without the operators between them.</summary>
internal static class QueryTerms
{
    /// <summary>All terms in the order typed, of all lines of a strategy; references to lines are none.</summary>
    public static IEnumerable<QueryNode> Of(SearchQuery query) =>
        query.Lines.Count > 0 ? query.Lines.SelectMany(line => Of(line.Root)) : query.Root is null ? [] : Of(query.Root);

    // Without recursion along the chains, which may be long.
    private static IEnumerable<QueryNode> Of(QueryNode root)
    {
        var waiting = new Stack<QueryNode>([root]);
        while (waiting.TryPop(out var node))
        {
            switch (node)
            {
                case QueryNode.And and:
                    waiting.Push(and.Right);
                    waiting.Push(and.Left);
                    break;
                case QueryNode.Or or:
                    waiting.Push(or.Right);
                    waiting.Push(or.Left);
                    break;
                case QueryNode.Not not:
                    waiting.Push(not.Operand);
                    break;
                case QueryNode.Line:
                    break;
                default:
                    yield return node;
                    break;
            }
        }
    }
}
