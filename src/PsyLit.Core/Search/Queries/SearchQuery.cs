namespace PsyLit.Core.Search.Queries;

/// <summary>A query that could be read.</summary>
/// <param name="Text">The text as typed; positions of nodes count in it.</param>
/// <param name="Root">The tree; null when nothing was typed, which asks for everything. Of a strategy it is its last line.</param>
public sealed record SearchQuery(string Text, QueryNode? Root)
{
    /// <summary>The numbered lines of a strategy in their order; empty for any other query.</summary>
    public IReadOnlyList<QueryLine> Lines { get; init; } = [];

    /// <summary>What was read otherwise than typed.</summary>
    public IReadOnlyList<QueryRemark> Remarks { get; init; } = [];

    /// <summary>The query in its plain form: reading it gives the same trees.</summary>
    public override string ToString() => Lines.Count > 0
        ? string.Join('\n', Lines.Select(line => $"#{line.Number} {Print(line.Root)}"))
        : Root is null ? "" : QueryPrinter.Print(Root);

    // "#1 NOT mice" alone asks for line 1 of somebody's history without mice; parentheses make it a line that begins with NOT.
    private string Print(QueryNode line) => QueryPrinter.Print(line) is var text && Lines.Count == 1 && text.StartsWith("NOT ", StringComparison.Ordinal) ? $"({text})" : text;
}
