using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Queries;

namespace PsyLit.Core.Search.Reading;

/// <summary>Collects how the terms of one query were understood, and writes the query with a term as exact words.</summary>
internal sealed class TermReadings(SearchQuery query, Vocabulary vocabulary)
{
    /// <summary>A page shows a few and counts the rest; a wide concept has thousands.</summary>
    private const int MostForms = 400;

    private readonly List<TermReading> all = [];

    public IReadOnlyList<TermReading> All => all;

    public string Typed(QueryNode node) => query.Text.Substring(node.Start, node.Length);

    public void Plain(QueryNode node, string? remark = null) => all.Add(new TermReading { Term = Typed(node), Remark = remark });

    /// <summary>A term of words in a row.</summary>
    public void Add(QueryNode.Words run, RunTerm term)
    {
        if (term.Concept is null)
        {
            all.Add(new TermReading { Term = term.Typed, Remark = term.Remark });
            return;
        }

        var exact = $"\"{Unquoted(term.Typed)}\"";
        var inRun = string.Concat(query.Text.AsSpan(run.Start, term.Start - run.Start), exact, query.Text.AsSpan(term.Start + term.Typed.Length, run.End - term.Start - term.Typed.Length));
        // Words in a row belong together before any operator; with a phrase among them, only parentheses say so.
        var isWholeRun = term.Start == run.Start && term.Typed.Length == run.Length;
        var isWholeQuery = ReferenceEquals(query.Root, run);
        Concept(term.Typed, term.Concept, Replace(run.Start, run.Length, isWholeRun || isWholeQuery ? inRun : $"({inRun})"), term.Remark);
    }

    /// <summary>A term with a field before it.</summary>
    public void Fielded(QueryNode.Fielded node, Concept concept, string exact, string? remark) =>
        Concept(Typed(node), concept, Replace(node.Start, node.Length, exact), remark);

    private void Concept(string term, Concept concept, string exactQuery, string? remark)
    {
        var below = vocabulary.DescendantsOf(concept.Id);
        all.Add(new TermReading
        {
            Term = term,
            ConceptId = concept.Id,
            ConceptLabel = concept.Label,
            Forms = [.. below.Prepend(concept).SelectMany(one => one.Synonyms.Prepend(one.Label)).Distinct(StringComparer.Ordinal).Take(MostForms)],
            Children = [.. below.Select(child => child.Label)],
            ExactQuery = exactQuery,
            Remark = remark,
        });
    }

    private string Replace(int start, int length, string with) => string.Concat(query.Text.AsSpan(0, start), with, query.Text.AsSpan(start + length)).Trim();

    private static string Unquoted(string words) => words.Replace("\"", "", StringComparison.Ordinal);
}
