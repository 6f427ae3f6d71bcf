using PsyLit.Core.Articles;
using PsyLit.Core.Imports.Matching;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Relations;

/// <summary>Derives the relations of an article from its notices.</summary>
public static class RelationRows
{
    /// <summary>One row for each notice that names another work by PMID or DOI; their <c>Id</c> is 0.</summary>
    public static IReadOnlyList<ArticleRelation> Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Notices.Count == 0 ? [] :
        [
            .. article.Notices
                // A withdrawal names the article's own number, a note may name anything.
                .Where(notice => notice.Kind is not (NoticeKind.Note or NoticeKind.Withdrawn))
                .Select(notice => (notice.Kind, Pmid: WorkIdentifiers.Pmid(notice.Pmid), DoiKey: WorkIdentifiers.DoiKey(notice.Doi)))
                .Where(relation => relation.Pmid is not null || relation.DoiKey is not null)
                .Distinct()
                .Select(relation => new ArticleRelation
                {
                    ArticleId = article.Id,
                    Kind = relation.Kind,
                    OtherPmid = relation.Pmid,
                    OtherDoiKey = relation.DoiKey,
                }),
        ];
    }
}
