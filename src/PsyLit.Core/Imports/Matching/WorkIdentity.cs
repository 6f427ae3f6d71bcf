using PsyLit.Core.Articles;

namespace PsyLit.Core.Imports.Matching;

/// <summary>What of an article says which work it is.</summary>
public sealed record WorkIdentity(
    long ArticleId, string? Pmid, string? DoiKey, string? Pmcid, string MatchKey, string Type, string? Volume, string? Pages)
{
    public static WorkIdentity Of(Article article) => new(
        article.Id, article.Pmid, article.DoiKey, article.Pmcid, article.MatchKey, article.Type, article.Volume, article.Pages);
}
