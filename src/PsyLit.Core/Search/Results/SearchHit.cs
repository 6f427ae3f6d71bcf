using PsyLit.Core.Tags;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Search.Results;

/// <summary>One record found, with what a result list shows of it.</summary>
public sealed record SearchHit
{
    public required long ArticleId { get; init; }

    /// <summary>Larger is better; comparable within one result only. 0 when nothing was ranked.</summary>
    public double Score { get; init; }

    /// <summary>The title as inline text.</summary>
    public required string Title { get; init; }

    public IReadOnlyList<SearchMark> TitleMarks { get; init; } = [];

    public IReadOnlyList<Contributor> Contributors { get; init; } = [];

    /// <summary>True when it has only some of the terms, and comes behind all that have them all.</summary>
    public bool IsNear { get; init; }

    public bool MoreAuthors { get; init; }

    public string? Journal { get; init; }

    public PartialDate? Published { get; init; }

    public string? Pmid { get; init; }

    public string? Doi { get; init; }

    public string? SampleSize { get; init; }

    /// <summary>Fields nobody has checked yet.</summary>
    public IReadOnlyList<string> Unconfirmed { get; init; } = [];

    /// <summary>Kinds of what stands about it, whichever record says it.</summary>
    public IReadOnlyList<NoticeKind> Notices { get; init; } = [];

    /// <summary>The part of summary or abstract that shows the match best, as inline text; null when the record has neither.</summary>
    public string? Snippet { get; init; }

    /// <summary>Where the snippet is from: "Summary", "Abstract" or a section's label.</summary>
    public string? SnippetPart { get; init; }

    public IReadOnlyList<SearchMark> SnippetMarks { get; init; } = [];

    /// <summary>True when the snippet starts where its section starts.</summary>
    public bool SnippetBegins { get; init; }

    /// <summary>True when the snippet ends where its section ends.</summary>
    public bool SnippetEnds { get; init; }

    /// <summary>Concepts the record is about, the ones the query asked for first; a few, which tell most.</summary>
    public IReadOnlyList<string> ConceptIds { get; init; } = [];

    /// <summary>All others that it names.</summary>
    public IReadOnlyList<string> MoreConceptIds { get; init; } = [];

    /// <summary>How it answers the terms of the query; of a near record, also those that it lacks. Empty when nothing was asked for in words.</summary>
    public IReadOnlyList<MatchReason> Reasons { get; init; } = [];

    /// <summary>Readers' tags on the record.</summary>
    public IReadOnlyList<TagLabel> Tags { get; init; } = [];

    public int CommentCount { get; init; }
}
