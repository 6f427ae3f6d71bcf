namespace PsyLit.Core.Search.Queries;

/// <summary>A query that could be read.</summary>
/// <param name="Text">The text as typed; positions of nodes count in it.</param>
/// <param name="Root">The tree; null when nothing was typed, which asks for everything.</param>
public sealed record SearchQuery(string Text, QueryNode? Root)
{
    /// <summary>The query in its plain form: reading it gives the same tree.</summary>
    public override string ToString() => Root is null ? "" : QueryPrinter.Print(Root);
}
