using PsyLit.Core.Imports;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Articles;

/// <summary>A record of a file that became, or was merged into, an article: its provenance, and the memory that makes re-imports "unchanged".</summary>
public sealed class ArticleSource
{
    public long Id { get; set; }

    public long ArticleId { get; set; }

    public long ImportId { get; set; }

    public Import? Import { get; set; }

    /// <summary>Where the record says it came from (<c>PubMed</c>); null when it does not say.</summary>
    public string? Source { get; set; }

    /// <summary>The first eight bytes of the SHA-256 of the record's content: a record seen before changes nothing, in whatever order files come.</summary>
    public long RecordHash { get; set; }

    /// <summary>
    /// The keywords this record brought. Null while all records of the article come from one and the same <see cref="Source"/>:
    /// then the article's keywords are that source's.
    /// </summary>
    public IReadOnlyList<Keyword>? Keywords { get; set; }

    /// <summary>Fields of the record that have no place of their own, exactly as they were.</summary>
    public IReadOnlyList<RawField> RawFields { get; set; } = [];
}
