using PsyLit.Core.Search.Queries;

namespace PsyLit.Core.Search.Reading;

/// <summary>What a query was understood to ask for.</summary>
public sealed record QueryReading
{
    /// <summary>The text that was read, in which terms have their places: as typed, or with the lines of a search history that it names.</summary>
    public string Text { get; init; } = "";

    /// <summary>What to look up; null when the query asks for everything, or for nothing because of the <see cref="Error"/>.</summary>
    public IndexQuery? Query { get; init; }

    /// <summary>
    /// Any of the terms of a question or of a few words in a row: what comes nearest when no record, or few, have them all. Null for a
    /// query whose form says exactly what is wanted.
    /// </summary>
    public IndexQuery? Partial { get; init; }

    /// <summary>True when the query was read as a question in plain words.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>How each term was understood, in the order typed.</summary>
    public IReadOnlyList<TermReading> Readings { get; init; } = [];

    /// <summary>The lines of a strategy; empty for any other query.</summary>
    public IReadOnlyList<LineReading> Lines { get; init; } = [];

    /// <summary>The parts that must all hold, in the order typed; one when there is no AND.</summary>
    public IReadOnlyList<Clause> Clauses { get; init; } = [];

    /// <summary>True when the records of each term have been counted.</summary>
    public bool IsCounted => Readings.Any(term => term.Records is not null);

    /// <summary>Why nothing was found, once somebody asked; null before, and when something was.</summary>
    public NoHitReason? Reason { get; init; }

    /// <summary>What was read otherwise than typed, beside what the terms say of themselves.</summary>
    public IReadOnlyList<QueryRemark> Remarks { get; init; } = [];

    /// <summary>Every remark, those of terms with the term in front: what a program or a command passes on.</summary>
    public IEnumerable<string> AllRemarks =>
        Remarks.Select(remark => remark.Message).Concat(Readings.Where(term => term.Remark is not null).Select(term => $"“{term.Term}”: {term.Remark}"));

    /// <summary>The terms that must or may be found, with what is looked up for each: for saying which of them has no hit.</summary>
    public IReadOnlyList<AskedTerm> Asked { get; init; } = [];

    /// <summary>Set when nothing is left to look up.</summary>
    public QueryError? Error { get; init; }

    /// <summary>A part of a query that must hold.</summary>
    /// <param name="Text">As typed.</param>
    /// <param name="Query">What is looked up for it.</param>
    /// <param name="Without">The whole query without it; null when it is the only one.</param>
    public sealed record Clause(string Text, IndexQuery Query, string? Without);

    /// <summary>One term of a query.</summary>
    /// <param name="Term">As typed.</param>
    /// <param name="Query">What is looked up for it.</param>
    public sealed record AskedTerm(string Term, IndexQuery Query);
}
