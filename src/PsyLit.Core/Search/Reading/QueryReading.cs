using PsyLit.Core.Search.Queries;

namespace PsyLit.Core.Search.Reading;

/// <summary>What a query was understood to ask for.</summary>
public sealed record QueryReading
{
    /// <summary>What to look up; null when the query asks for everything, or for nothing because of the <see cref="Error"/>.</summary>
    public IndexQuery? Query { get; init; }

    /// <summary>How each term was understood, in the order typed.</summary>
    public IReadOnlyList<TermReading> Readings { get; init; } = [];

    /// <summary>The terms that must or may be found, with what is looked up for each: for saying which of them has no hit.</summary>
    public IReadOnlyList<AskedTerm> Asked { get; init; } = [];

    /// <summary>Set when nothing is left to look up.</summary>
    public QueryError? Error { get; init; }

    /// <summary>One term of a query.</summary>
    /// <param name="Term">As typed.</param>
    /// <param name="Query">What is looked up for it.</param>
    public sealed record AskedTerm(string Term, IndexQuery Query);
}
