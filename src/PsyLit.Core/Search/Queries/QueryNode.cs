using PsyLit.Core.Search.Queries.Dates;
using PsyLit.Core.Search.Queries.Fields;

namespace PsyLit.Core.Search.Queries;

/// <summary>A part of a query as typed, before any word was looked up. Two nodes are equal when they ask for the same, wherever they stand.</summary>
public abstract record QueryNode
{
    private QueryNode()
    {
    }

    /// <summary>Where the node begins in the text typed.</summary>
    public int Start { get; init; }

    /// <summary>How many characters of the text it takes.</summary>
    public int Length { get; init; }

    /// <summary>Index after its last character.</summary>
    public int End => Start + Length;

    /// <summary>Compares what is asked for; the place in the text does not count.</summary>
    public virtual bool Equals(QueryNode? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc />
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>Both sides must match.</summary>
    public sealed record And(QueryNode Left, QueryNode Right) : QueryNode;

    /// <summary>One side at least must match.</summary>
    public sealed record Or(QueryNode Left, QueryNode Right) : QueryNode;

    /// <summary>What follows must not match.</summary>
    public sealed record Not(QueryNode Operand) : QueryNode;

    /// <summary>What an earlier line of the strategy finds.</summary>
    /// <param name="Number">The line's number; the query's <see cref="SearchQuery.Lines"/> have it.</param>
    public sealed record Line(int Number) : QueryNode;

    /// <summary>Words typed in a row, with one space between: they may name concepts, and all must be found.</summary>
    public sealed record Words(string Text) : QueryNode;

    /// <summary>Words in quotation marks: exactly these, in this order, never read as a concept.</summary>
    /// <param name="Text">The words as typed, without the quotation marks.</param>
    /// <param name="IsPrefix">True when a star ended them: the last word may go on.</param>
    public sealed record Phrase(string Text, bool IsPrefix = false) : QueryNode;

    /// <summary>The beginning of a word.</summary>
    /// <param name="Stem">The letters before the star.</param>
    public sealed record Prefix(string Stem) : QueryNode;

    /// <summary>A span of dates.</summary>
    /// <param name="Kind">Which date of a record.</param>
    /// <param name="From">The first; null when open, which dates behind a name and a colon may be at one end.</param>
    /// <param name="To">The last; null when open.</param>
    public sealed record Dates(QueryDateKind Kind, QueryDay? From, QueryDay? To) : QueryNode;

    /// <summary>A span of dates that ends today.</summary>
    /// <param name="Kind">Which date of a record.</param>
    /// <param name="Count">At least 1.</param>
    /// <param name="Unit">What is counted.</param>
    public sealed record Recent(QueryDateKind Kind, int Count, RecentUnit Unit) : QueryNode;

    /// <summary>Something a record must have.</summary>
    public sealed record Has(QueryTrait Trait) : QueryNode;

    /// <summary>A term tied to a field of this library.</summary>
    /// <param name="Field">The field.</param>
    /// <param name="Value"><see cref="Words"/> of one word, <see cref="Phrase"/> or <see cref="Prefix"/>.</param>
    /// <param name="IsAlone">True when concepts below the one named do not count.</param>
    public sealed record Fielded(QueryField Field, QueryNode Value, bool IsAlone = false) : QueryNode;

    /// <summary>A term with a tag of PubMed behind it: its words in their order, never read as a concept.</summary>
    /// <param name="Tag">The tag.</param>
    /// <param name="Value"><see cref="Words"/>, <see cref="Phrase"/> or <see cref="Prefix"/>.</param>
    public sealed record Tagged(QueryTag Tag, QueryNode Value) : QueryNode;

    /// <summary>Words near one another in any order.</summary>
    /// <param name="Text">At least two words.</param>
    /// <param name="Tag">Where.</param>
    /// <param name="Distance">The most words between them.</param>
    public sealed record Near(string Text, QueryTag Tag, int Distance) : QueryNode;
}
