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

    /// <summary>Words typed in a row, with one space between: they may name concepts, and all must be found.</summary>
    public sealed record Words(string Text) : QueryNode;

    /// <summary>Words in quotation marks: exactly these, in this order, never read as a concept.</summary>
    /// <param name="Text">The words as typed, without the quotation marks.</param>
    /// <param name="IsPrefix">True when a star ended them: the last word may go on.</param>
    public sealed record Phrase(string Text, bool IsPrefix = false) : QueryNode;

    /// <summary>The beginning of a word.</summary>
    /// <param name="Stem">The letters before the star.</param>
    public sealed record Prefix(string Stem) : QueryNode;

    /// <summary>Years of publication.</summary>
    /// <param name="From">The first; null when open.</param>
    /// <param name="To">The last; null when open.</param>
    public sealed record Years(int? From, int? To) : QueryNode;

    /// <summary>A term tied to a field.</summary>
    /// <param name="Field">Any field but <see cref="QueryField.Year"/>, which makes <see cref="Years"/>.</param>
    /// <param name="Value"><see cref="Words"/> of one word, <see cref="Phrase"/> or <see cref="Prefix"/>.</param>
    public sealed record Fielded(QueryField Field, QueryNode Value) : QueryNode;
}
