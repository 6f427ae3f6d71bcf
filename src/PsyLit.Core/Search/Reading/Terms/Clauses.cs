using PsyLit.Core.Search.Queries;

namespace PsyLit.Core.Search.Reading.Terms;

/// <summary>Collects the parts of a query that must all hold, each with the query as it would be without it.</summary>
internal sealed class Clauses(SearchQuery query)
{
    private readonly List<QueryReading.Clause> all = [];
    private readonly List<(QueryNode.Words Run, RunTerm Term)> heard = [];

    public IReadOnlyList<QueryReading.Clause> All => all;

    /// <summary>Remembers a term of words in a row, each of which must hold.</summary>
    public void Hear(QueryNode.Words run, RunTerm term) => heard.Add((run, term));

    /// <summary>Adds an operand of the outermost AND, or the whole query when there is none.</summary>
    public void Add(QueryNode operand, IndexQuery? wanted, IReadOnlyCollection<QueryNode> others)
    {
        if (wanted is null)
            return;
        var terms = operand is QueryNode.Words ? heard.Where(pair => ReferenceEquals(pair.Run, operand) && pair.Term.Query is not null).Select(pair => pair.Term).ToList() : [];
        if (terms.Count > 1)
        {
            all.AddRange(terms.Select(term => new QueryReading.Clause(term.Typed, term.Query!, Without(term.Start, term.Typed.Length))));
            return;
        }

        var rest = others.Where(other => !ReferenceEquals(other, operand)).Aggregate((QueryNode?)null, (left, right) => left is null ? right : new QueryNode.And(left, right));
        all.Add(new QueryReading.Clause(Typed(operand), wanted, rest is null ? null : Rewritten(rest)));
    }

    private string Typed(QueryNode node) => query.Text.Substring(node.Start, node.Length);

    private string Without(int start, int length) => string.Concat(query.Text.AsSpan(0, start).TrimEnd(), " ", query.Text.AsSpan(start + length).TrimStart()).Trim();

    private string Rewritten(QueryNode root) => query.Lines.Count == 0
        ? QueryPrinter.Print(root)
        : (query with { Lines = [.. query.Lines.SkipLast(1), new QueryLine(query.Lines[^1].Number, root)] }).ToString();
}
