using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Articles;

namespace PsyLit.Web.Pages.Articles;

/// <summary>Reads an article with what its page shows around the text.</summary>
public sealed class ArticleQuery(LibraryContext library)
{
    /// <summary>The article with its journal, earlier texts and sources; null when there is none.</summary>
    public Task<Article?> FindAsync(long id, CancellationToken cancellationToken) =>
        library.Articles.AsNoTracking()
            .Include(article => article.Journal)
            .Include(article => article.Revisions.OrderByDescending(revision => revision.Number))
            .Include(article => article.Sources.OrderBy(source => source.Id))
            .ThenInclude(source => source.Import)
            .AsSplitQuery()
            .FirstOrDefaultAsync(article => article.Id == id, cancellationToken);

    /// <summary>How many comments of the article stand.</summary>
    public Task<int> CountCommentsAsync(long id, CancellationToken cancellationToken) =>
        library.Comments.CountAsync(comment => comment.ArticleId == id && comment.DeletedAt == null, cancellationToken);
}
