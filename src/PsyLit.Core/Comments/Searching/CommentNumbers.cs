using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Comments.Searching;

/// <summary>Puts the comments on a record in the place of the record's identifier: a PMID in a query for comments means what was written about that record.</summary>
internal sealed class CommentNumbers(LibraryContext library)
{
    /// <summary>The query with numbers of comments instead of identifiers.</summary>
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

    private async Task<IReadOnlyList<IndexQuery>> InAsync(IReadOnlyList<IndexQuery> parts, CancellationToken cancellationToken)
    {
        var made = new List<IndexQuery>(parts.Count);
        foreach (var part in parts)
            made.Add((await InAsync(part, cancellationToken))!);
        return made;
    }

    private Task<List<long>> OnAsync(string scheme, string value, CancellationToken cancellationToken)
    {
        var (lower, upper) = (value.ToLowerInvariant(), value.ToUpperInvariant());
        return library.Comments.Where(comment => scheme == "pmid" ? comment.Article.Pmid == value : scheme == "doi" ? comment.Article.DoiKey == lower : comment.Article.Pmcid == upper)
            .Select(comment => comment.Id).ToListAsync(cancellationToken);
    }
}
