using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Articles;
using PsyLit.Core.Relations;
using PsyLit.Core.Tags;

namespace PsyLit.Web.Pages.Shared.Entries;

/// <summary>Reads short lists of records for pages that do not search.</summary>
public sealed class ArticleList(LibraryContext library, ArticleNotices notices)
{
    // Sorting within a day looks at this many of the last added, so that the index on the time added still serves.
    private const int SameImport = 200;

    // Only what a list shows: abstracts stay in the database.
    private static readonly Expression<Func<Article, ArticleEntry>> ToEntry = article => new ArticleEntry
    {
        ArticleId = article.Id,
        Title = InlineText.Render(article.Title, null, null),
        Authors = ArticleEntry.AuthorLine(article.Contributors, article.MoreAuthors),
        Journal = article.Journal!.Name,
        Published = article.Published,
        Unconfirmed = article.Unconfirmed,
        Facts = ArticleEntry.SizeFact(article.SampleSize),
        Tags = article.Tags.OrderBy(tag => tag.Tag.Key).Select(tag => new TagLabel(tag.Tag.Key, tag.Tag.Name, tag.Tag.Colour)).ToList(),
        CommentCount = article.Comments.Count(comment => comment.DeletedAt == null),
    };

    /// <summary>The records that came into the library last; of one day, the latest published first.</summary>
    public Task<List<ArticleEntry>> NewestAsync(int count, CancellationToken cancellationToken) =>
        ReadAsync(library.Articles.AsNoTracking()
            .OrderByDescending(article => article.AddedAt).Take(SameImport)
            .OrderByDescending(article => article.AddedAt.Date).ThenByDescending(article => article.PublishedSort).ThenByDescending(article => article.Id)
            .Take(count), cancellationToken);

    /// <summary>The records with most comments, of equal ones the last commented first; none when there are no comments.</summary>
    public Task<List<ArticleEntry>> MostDiscussedAsync(int count, CancellationToken cancellationToken) =>
        ReadAsync(library.Articles.AsNoTracking()
            .Where(article => article.Comments.Any(comment => comment.DeletedAt == null))
            .OrderByDescending(article => article.Comments.Count(comment => comment.DeletedAt == null))
            .ThenByDescending(article => article.Comments.Max(comment => comment.WrittenAt))
            .Take(count), cancellationToken);

    /// <summary>A page of the records that carry a tag, latest published first.</summary>
    public Task<List<ArticleEntry>> TaggedAsync(long tagId, int page, int pageSize, CancellationToken cancellationToken) =>
        ReadAsync(library.Articles.AsNoTracking()
            .Where(article => article.Tags.Any(tag => tag.TagId == tagId))
            .OrderByDescending(article => article.PublishedSort).ThenByDescending(article => article.Id)
            .Skip((page - 1) * pageSize).Take(pageSize), cancellationToken);

    /// <summary>The records with these ids, in this order; one that is gone is left out.</summary>
    public async Task<List<ArticleEntry>> InOrderAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var found = (await ReadAsync(library.Articles.AsNoTracking().Where(article => ids.Contains(article.Id)), cancellationToken)).ToDictionary(entry => entry.ArticleId);
        return [.. ids.Select(found.GetValueOrDefault).OfType<ArticleEntry>()];
    }

    private async Task<List<ArticleEntry>> ReadAsync(IQueryable<Article> articles, CancellationToken cancellationToken)
    {
        var entries = await articles.Select(ToEntry).ToListAsync(cancellationToken);
        var standing = await notices.OfAsync(entries.ConvertAll(entry => entry.ArticleId), cancellationToken);
        return entries.ConvertAll(entry => entry with { Notices = [.. standing[entry.ArticleId].Select(notice => notice.Notice.Kind)] });
    }
}
