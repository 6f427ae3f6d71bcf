using PsyLit.Core.Concepts;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Queries.Tokens;
using PsyLit.Core.Search.Reading.Stored;

namespace PsyLit.Core.Search.Reading.Terms;

/// <summary>Collects how the terms of one query were understood, and writes the query with a term read otherwise.</summary>
internal sealed class TermReadings(SearchQuery query, Vocabulary vocabulary)
{
    /// <summary>A page shows a few and counts the rest; a wide concept has thousands.</summary>
    private const int MostForms = 400;

    /// <summary>Each other way to read a term is the whole query again; of a long strategy the first terms have them.</summary>
    private const int MostRewritten = 100_000;

    // A term may touch these; behind a minus it has to.
    private const string Openers = "(-\u2212\u2010\u2011";

    private readonly List<TermReading> all = [];
    private int rewritten;

    public IReadOnlyList<TermReading> All => all;

    /// <summary>The line of a strategy that is being read, or null.</summary>
    public int? Line { get; set; }

    /// <summary>True while what is read is to be left out of the result.</summary>
    public bool LeavingOut { get; set; }

    /// <summary>Why a term that has no answer has none; null when all were answered or said nothing.</summary>
    public string? Unanswerable { get; private set; }

    public string Typed(QueryNode node) => query.Text.Substring(node.Start, node.Length);

    /// <summary>A term looked up by its words or numbers.</summary>
    /// <param name="node">Where it stands.</param>
    /// <param name="wanted">What is looked up; null when it says nothing.</param>
    /// <param name="where">Where it is looked up when not everywhere.</param>
    /// <param name="remark">What a reader should know.</param>
    /// <param name="concept">The concept it could be read as.</param>
    public IndexQuery? Plain(QueryNode node, IndexQuery? wanted, string? where = null, string? remark = null, Concept? concept = null)
    {
        Add(new TermReading
        {
            Term = Typed(node),
            Start = node.Start,
            Query = wanted,
            Where = where,
            Remark = remark,
            ConceptQuery = concept is null ? null : Replaced(node, $"concept:{concept.Id}"),
        });
        return wanted;
    }

    /// <summary>A term that nothing here can answer: it is left out, and the reading says why.</summary>
    public IndexQuery? Unanswered(QueryNode node, string why)
    {
        Unanswerable ??= why;
        Add(new TermReading { Term = Typed(node), Start = node.Start, Remark = why, IsUnanswered = true });
        return null;
    }

    /// <summary>A term that the database has answered.</summary>
    public IndexQuery? Stored(QueryNode node, StoredAnswer answer) =>
        answer.Query is null ? Unanswered(node, answer.Remark ?? "") : Plain(node, answer.Query, answer.Where, answer.Remark);

    /// <summary>A term of words in a row.</summary>
    public void Add(QueryNode.Words run, RunTerm term)
    {
        if (term.Concept is null)
        {
            Add(new TermReading { Term = term.Typed, Start = term.Start, Query = term.Query, Remark = term.Remark });
            return;
        }

        var typed = Unquoted(term.Typed);
        Concept((term.Typed, term.Start), term.Concept, term.Query, term.Remark, InRun(run, term, $"\"{typed}\""), InRun(run, term, $"\"{typed}\"[concept:noexp]"));
    }

    /// <summary>A term with a field, or a tag of this library's own, that names a concept.</summary>
    public IndexQuery Concept(QueryNode.Fielded node, Concept concept, IndexQuery.Concept wanted, string exact, string? remark, string? where = null)
    {
        var field = Queries.Fields.QueryFieldNames.Of(node.Field);
        var alone = where is not null ? null : Replaced(node, $"\"{concept.Id}\"[{field}:noexp]");
        Concept((Typed(node), node.Start), concept, wanted, remark, Replaced(node, exact), node.IsAlone ? null : alone, node.IsAlone ? Replaced(node, $"{field}:{concept.Id}") : null, where);
        return wanted;
    }

    private void Concept(
        (string Typed, int Start) term, Concept concept, IndexQuery? wanted, string? remark, string? exact, string? alone, string? withBelow = null, string? where = null)
    {
        var below = wanted is IndexQuery.Concept { IsAlone: true } ? [] : vocabulary.DescendantsOf(concept.Id);
        Add(new TermReading
        {
            Term = term.Typed,
            Start = term.Start,
            Query = wanted,
            Where = where,
            ConceptId = concept.Id,
            ConceptLabel = concept.Label,
            Forms = [.. below.Prepend(concept).SelectMany(one => one.Synonyms.Prepend(one.Label)).Distinct(StringComparer.Ordinal).Take(MostForms)],
            Children = [.. below.Select(child => child.Label)],
            ExactQuery = exact,
            AloneQuery = below.Count == 0 ? null : alone,
            ConceptQuery = withBelow,
            Remark = remark,
        });
    }

    private void Add(TermReading reading) => all.Add(reading with { Line = Line, LeavesOut = LeavingOut });

    // Words in a row belong together before any operator; with a phrase among them, only parentheses say so.
    private string? InRun(QueryNode.Words run, RunTerm term, string with)
    {
        var after = term.Start + term.Typed.Length;
        var inRun = string.Concat(query.Text.AsSpan(run.Start, term.Start - run.Start), with, query.Text.AsSpan(after, run.End - after));
        var isWholeRun = term.Start == run.Start && term.Typed.Length == run.Length;
        return Replaced(run, isWholeRun || ReferenceEquals(query.Root, run) ? inRun : $"({inRun})");
    }

    private string? Replaced(QueryNode node, string with)
    {
        rewritten += query.Text.Length;
        if (rewritten > MostRewritten)
            return null;
        // Terms may touch one another as typed: "a"b.
        var before = node.Start > 0 && !QueryTypography.IsSpace(query.Text[node.Start - 1]) && !Openers.Contains(query.Text[node.Start - 1]) ? " " : "";
        var after = node.End < query.Text.Length && !QueryTypography.IsSpace(query.Text[node.End]) && query.Text[node.End] != ')' ? " " : "";
        return string.Concat(string.Concat(query.Text.AsSpan(0, node.Start), before, with), string.Concat(after, query.Text.AsSpan(node.End))).Trim();
    }

    private static string Unquoted(string words) => words.Replace("\"", "", StringComparison.Ordinal);
}
