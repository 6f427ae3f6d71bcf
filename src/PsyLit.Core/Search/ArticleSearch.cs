using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Search;

/// <summary>The one way to search, used by pages, commands and the API alike.</summary>
public sealed class ArticleSearch(LibraryContext library)
{
    public async Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken = default)
    {
        var articles = await library.Articles.AsNoTracking()
            .OrderByDescending(article => article.PublishedSort)
            .Skip((request.Page - 1) * request.PageSize)
            .Take(request.PageSize)
            .Include(article => article.Journal)
            .ToListAsync(cancellationToken);

        return new SearchResult
        {
            Request = request,
            Total = await library.Articles.CountAsync(cancellationToken),
            Hits = articles.Select(article => new SearchHit
            {
                ArticleId = article.Id,
                Title = article.Title,
                Contributors = article.Contributors,
                MoreAuthors = article.MoreAuthors,
                Journal = article.Journal?.Name,
                Published = article.Published,
                Pmid = article.Pmid,
                Doi = article.Doi,
                SampleSize = article.SampleSize,
                Unconfirmed = article.Unconfirmed,
                Notices = article.Notices,
                Snippet = article.Summary,
                SnippetPart = "Summary",
            }).ToList(),
        };
    }
}
