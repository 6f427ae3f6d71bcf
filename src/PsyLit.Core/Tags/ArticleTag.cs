using PsyLit.Core.Accounts;
using PsyLit.Core.Articles;

namespace PsyLit.Core.Tags;

/// <summary>A tag on an article, and who put it there.</summary>
public sealed class ArticleTag
{
    public long ArticleId { get; set; }

    public Article Article { get; set; } = null!;

    public long TagId { get; set; }

    public Tag Tag { get; set; } = null!;

    public long AccountId { get; set; }

    public Account Account { get; set; } = null!;

    public DateTime AddedAt { get; set; }
}
