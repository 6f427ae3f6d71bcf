namespace PsyLit.Core.Articles;

/// <summary>Names of the filters that every query over articles has unless it asks to go without.</summary>
public static class ArticleFilters
{
    /// <summary>Leaves out articles that were merged into another; <c>IgnoreQueryFilters([ArticleFilters.MergedAway])</c> shows them.</summary>
    public const string MergedAway = nameof(MergedAway);
}
