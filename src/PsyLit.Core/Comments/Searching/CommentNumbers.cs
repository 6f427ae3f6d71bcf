using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Articles;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Comments.Searching;

/// <summary>Puts what was written on a record in the place of the record's identifier: a PMID in a query for comments means what was written about that record.</summary>
internal sealed class CommentNumbers(LibraryContext library)
{
    /// <summary>The query with numbers of posts instead of identifiers.</summary>
    public async Task<IndexQuery?> InAsync(IndexQuery? query, CancellationToken cancellationToken)
    {
        switch (query)
        {
            case IndexQuery.Identifier identifier:
                return new IndexQuery.Articles(await OnAsync(identifier.Scheme, identifier.Value.Trim(), cancellationToken));
            case IndexQuery.Except except:
                return new IndexQuery.Except((await InAsync(except.Part, cancellationToken))!);
            case IndexQuery.All all:
                return new IndexQuery.All(await InAsync(all.Parts, cancellationToken));
            case IndexQuery.Any any:
                return new IndexQuery.Any(await InAsync(any.Parts, cancellationToken));
            default:
                return query;
        }
    }

    /// <summary>Numbers of the posts on some records, replies and annotations among them whoever may see those.</summary>
    public async Task<IReadOnlyList<long>> OnAsync(IQueryable<Article> articles, CancellationToken cancellationToken)
    {
        var comments = await library.Comments.IgnoreQueryFilters([CommentFilters.Replies]).Where(comment => articles.Any(article => article.Id == comment.ArticleId))
            .Select(comment => PostNumber.OfComment(comment.Id)).ToListAsync(cancellationToken);
        var annotations = await library.Annotations.Where(annotation => articles.Any(article => article.Id == annotation.ArticleId))
            .Select(annotation => PostNumber.OfAnnotation(annotation.Id)).ToListAsync(cancellationToken);
        return [.. comments, .. annotations];
    }

    private async Task<IReadOnlyList<IndexQuery>> InAsync(IReadOnlyList<IndexQuery> parts, CancellationToken cancellationToken)
    {
        var made = new List<IndexQuery>(parts.Count);
        foreach (var part in parts)
            made.Add((await InAsync(part, cancellationToken))!);
        return made;
    }

    private Task<IReadOnlyList<long>> OnAsync(string scheme, string value, CancellationToken cancellationToken)
    {
        var (lower, upper) = (value.ToLowerInvariant(), value.ToUpperInvariant());
        return OnAsync(library.Articles.Where(article => scheme == "pmid" ? article.Pmid == value : scheme == "doi" ? article.DoiKey == lower : article.Pmcid == upper), cancellationToken);
    }
}
