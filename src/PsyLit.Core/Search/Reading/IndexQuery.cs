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
    /// <param name="Columns">Where to look; all words stand in one of them.</param>
    /// <param name="IsPrefix">True when the last word may go on.</param>
    /// <param name="IsWhole">True when nothing else may stand in the same part of the column: a tag, not a word of one.</param>
    /// <param name="InAnyForm">True when other words of the same stem do as well: receptor and receptors. For one word.</param>
    public sealed record Words(
        IReadOnlyList<string> Sequence, IndexColumns Columns = IndexColumns.AllTexts, bool IsPrefix = false, bool IsWhole = false, bool InAnyForm = false) : IndexQuery;

    /// <summary>Words near one another, in any order.</summary>
    /// <param name="Sequence">At least two, as <c>IndexWords</c> makes them.</param>
    /// <param name="Distance">The most other words that may stand between the first and the last of them.</param>
    /// <param name="Columns">Where to look; all words stand in one of them.</param>
    public sealed record Near(IReadOnlyList<string> Sequence, int Distance, IndexColumns Columns = IndexColumns.AllTexts) : IndexQuery;

    /// <summary>Articles that name a concept or one below it.</summary>
    /// <param name="Id">The concept.</param>
    /// <param name="Columns">Which of the columns of concepts.</param>
    /// <param name="IsAlone">True when those below it do not count.</param>
    public sealed record Concept(string Id, IndexColumns Columns = IndexColumns.AllConcepts, bool IsAlone = false) : IndexQuery;

    /// <summary>The article with an identifier.</summary>
    /// <param name="Scheme">pmid, doi or pmcid.</param>
    /// <param name="Value">The identifier itself.</param>
    public sealed record Identifier(string Scheme, string Value) : IndexQuery;

    /// <summary>Articles published between two days, both counted.</summary>
    /// <param name="From">Year, month and day as one number (20190500 is May 2019 from its beginning on, even where no day is known).</param>
    /// <param name="To">The same; 20199999 is the end of 2019.</param>
    public sealed record Published(int From, int To) : IndexQuery
    {
        /// <summary>Whole years.</summary>
        public static Published Years(int from, int to) => new(from * 10000, (to * 10000) + 9999);
    }

    /// <summary>Articles that came into the library from one moment on and before another, in seconds since 1970.</summary>
    public sealed record Added(long From, long Before) : IndexQuery;

    /// <summary>Articles that have an abstract.</summary>
    public sealed record HasAbstract : IndexQuery;

    /// <summary>Articles known by number, as from the comments of a person.</summary>
    /// <param name="Ids">Their numbers, in any order.</param>
    public sealed record Articles(IReadOnlyCollection<long> Ids) : IndexQuery;

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
