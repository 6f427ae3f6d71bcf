using PsyLit.Core.Search.Indexing;

namespace PsyLit.Core.Search.Reading;

/// <summary>A query as the index understands it: words folded, concepts known. Each database provider turns it into its own language.</summary>
public abstract record IndexQuery
{
    private IndexQuery()
    {
    }

    /// <summary>Words that follow one another.</summary>
    /// <param name="Sequence">At least one, as <c>IndexWords</c> makes them.</param>
    /// <param name="Column">The only column to look in; null for all texts.</param>
    /// <param name="IsPrefix">True when the last word may go on.</param>
    /// <param name="IsWhole">True when nothing else may stand in the same part of the column: a tag, not a word of one.</param>
    public sealed record Words(IReadOnlyList<string> Sequence, IndexColumn? Column = null, bool IsPrefix = false, bool IsWhole = false) : IndexQuery;

    /// <summary>Articles that name a concept or one below it.</summary>
    /// <param name="Id">The concept.</param>
    /// <param name="Column"><see cref="IndexColumn.TitleConcepts"/> or <see cref="IndexColumn.BodyConcepts"/>; null for wherever it comes from.</param>
    public sealed record Concept(string Id, IndexColumn? Column = null) : IndexQuery;

    /// <summary>The article with an identifier.</summary>
    /// <param name="Scheme">pmid, doi or pmcid.</param>
    /// <param name="Value">The identifier itself.</param>
    public sealed record Identifier(string Scheme, string Value) : IndexQuery;

    /// <summary>Articles of these years, both counted.</summary>
    public sealed record Years(int From, int To) : IndexQuery;

    /// <summary>Articles that match all of at least two.</summary>
    public sealed record All(IReadOnlyList<IndexQuery> Parts) : IndexQuery;

    /// <summary>Articles that match one of at least two.</summary>
    public sealed record Any(IReadOnlyList<IndexQuery> Parts) : IndexQuery;

    /// <summary>Articles that do not match.</summary>
    public sealed record Except(IndexQuery Part) : IndexQuery;

    /// <summary>Both, without nesting chains of them.</summary>
    internal static IndexQuery And(IndexQuery left, IndexQuery right) => new All([.. PartsOf(left), right]);

    /// <summary>Either, without nesting chains of them.</summary>
    internal static IndexQuery Or(IndexQuery left, IndexQuery right) => new Any([.. left is Any any ? any.Parts : [left], right]);

    internal static IndexQuery AllOf(IReadOnlyList<IndexQuery> parts) => parts.Count == 1 ? parts[0] : new All(parts);

    internal static IndexQuery AnyOf(IReadOnlyList<IndexQuery> parts) => parts.Count == 1 ? parts[0] : new Any(parts);

    /// <summary>What must all match: the parts of an <see cref="All"/>, or the query itself.</summary>
    internal static IReadOnlyList<IndexQuery> PartsOf(IndexQuery query) => query is All all ? all.Parts : [query];

    /// <summary>What a matching article may hold of the query, to be marked in its text: every part that is not left out.</summary>
    internal static IEnumerable<IndexQuery> Wanted(IndexQuery query) => query switch
    {
        All all => all.Parts.SelectMany(Wanted),
        Any any => any.Parts.SelectMany(Wanted),
        Except => [],
        _ => [query],
    };
}
