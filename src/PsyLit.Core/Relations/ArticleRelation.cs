using PsyLit.Formats.Records;

namespace PsyLit.Core.Relations;

/// <summary>What an article's source, or a curator, says about another work: that it was retracted in it, corrects it, is its preprint.</summary>
/// <remarks>
/// Those with an identifier are derived from the article's notices whenever they change, and written with them; the other work need not be
/// in the library. Those with <see cref="OtherArticleId"/> were made by a curator and stay whatever is imported.
/// </remarks>
public sealed class ArticleRelation
{
    public long Id { get; set; }

    public long ArticleId { get; set; }

    public NoticeKind Kind { get; set; }

    /// <summary>The other work's PubMed identifier; null when the source gives none.</summary>
    public string? OtherPmid { get; set; }

    /// <summary>The other work's DOI in lower case; null when the source gives none.</summary>
    public string? OtherDoiKey { get; set; }

    /// <summary>The other article, when a curator related the two; null for what a source says.</summary>
    public long? OtherArticleId { get; set; }
}
