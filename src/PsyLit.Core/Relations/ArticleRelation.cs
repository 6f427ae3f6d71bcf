using PsyLit.Formats.Records;

namespace PsyLit.Core.Relations;

/// <summary>What an article's source says about another work: that it was retracted in it, corrects it, is its preprint.</summary>
/// <remarks>Derived from the article's notices whenever they change, and written with them. The other work need not be in the library.</remarks>
public sealed class ArticleRelation
{
    public long Id { get; set; }

    public long ArticleId { get; set; }

    public NoticeKind Kind { get; set; }

    /// <summary>The other work's PubMed identifier; null when the source gives none.</summary>
    public string? OtherPmid { get; set; }

    /// <summary>The other work's DOI in lower case; null when the source gives none.</summary>
    public string? OtherDoiKey { get; set; }
}
