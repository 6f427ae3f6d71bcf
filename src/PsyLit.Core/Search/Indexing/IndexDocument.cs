namespace PsyLit.Core.Search.Indexing;

/// <summary>An article as the index takes it: its words by column, ready to be parted at spaces, and its concepts.</summary>
public sealed record IndexDocument
{
    /// <summary>To be raised whenever the same article would give other columns or words: an index made under another number is made anew.</summary>
    public const int Layout = 2;

    public required long ArticleId { get; init; }

    /// <summary>One text in UTF-8 for each <see cref="IndexColumn"/>, in that order.</summary>
    public required IReadOnlyList<byte[]> Columns { get; init; }

    /// <summary>As <see cref="ConceptList"/> writes it.</summary>
    public required string Concepts { get; init; }

    public int PublishedSort { get; init; }

    public long JournalId { get; init; }

    public long AddedSeconds { get; init; }
}
