namespace PsyLit.Core.Search.Queries.Dates;

/// <summary>Which of a record's dates is meant.</summary>
public enum QueryDateKind
{
    Published,

    /// <summary>When the record came into this library.</summary>
    Added,

    /// <summary>When PubMed took the record up (<c>[edat]</c>).</summary>
    Entered,

    /// <summary>When PubMed first had anything of the record (<c>[crdt]</c>).</summary>
    Created,

    /// <summary>When MeSH headings were given (<c>[mhda]</c>).</summary>
    Indexed,

    /// <summary>When NLM last changed the record (<c>[lr]</c>).</summary>
    Revised,
    Electronic,
    Print,

    /// <summary>When NLM had finished the record (<c>[dcom]</c>).</summary>
    Completed,
}
