namespace PsyLit.Core.Search.Queries.Tokens;

internal enum QueryTokenKind
{
    Word,
    Phrase,

    /// <summary>A name before a colon.</summary>
    Field,

    /// <summary>A name in square brackets behind a term.</summary>
    Tag,

    /// <summary>A word of PubMed such as <c>hasabstract</c>.</summary>
    Trait,

    /// <summary>The number of a line, as in <c>#3</c>.</summary>
    Line,

    /// <summary>A colon behind a tag or a phrase: the middle of a span of dates.</summary>
    Colon,
    Open,
    Close,
    And,
    Or,
    Not,

    /// <summary>A minus directly before a term.</summary>
    Minus,
    End,
}
