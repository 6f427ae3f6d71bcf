using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;

namespace PsyLit.Core.Relations;

/// <summary>How changed notices of an article reach its relations; imports do the same with statements of their own.</summary>
public static class RelationWriting
{
    /// <summary>Puts rows of the present notices in the place of the earlier ones; saved with the article. Curators' relations stay.</summary>
    /// <remarks>Call it within a transaction. Rows that say the same stay.</remarks>
    public static async Task RewriteRelationsAsync(this LibraryContext library, Article article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(article);
        var there = await library.ArticleRelations
            .Where(relation => relation.ArticleId == article.Id && relation.OtherArticleId == null).ToListAsync(cancellationToken);
        var wanted = RelationRows.Of(article);
        library.ArticleRelations.RemoveRange(there.Where(row => !wanted.Any(relation => SaySame(row, relation))));
        library.ArticleRelations.AddRange(wanted.Where(relation => !there.Exists(row => SaySame(row, relation))));
    }

    private static bool SaySame(ArticleRelation one, ArticleRelation other) =>
        (one.Kind, one.OtherPmid, one.OtherDoiKey) == (other.Kind, other.OtherPmid, other.OtherDoiKey);
}
