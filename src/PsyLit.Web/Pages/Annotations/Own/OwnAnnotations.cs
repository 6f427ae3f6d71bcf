using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Annotations.Own;

/// <summary>Reads what a person has annotated.</summary>
public sealed class OwnAnnotations(LibraryContext library)
{
    public const int PageSize = 30;

    private const int MostRecords = 500;

    /// <summary>A person's own annotations; none for a guest.</summary>
    public IQueryable<Annotation> Of(Visitor visitor, OwnAnnotationFilter filter)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(filter);
        var me = visitor.AccountId;
        return filter.Of(library.Annotations.VisibleTo(visitor).Where(annotation => annotation.AccountId == me));
    }

    /// <summary>A page of them, the newest first, each with its record and group.</summary>
    public Task<List<Annotation>> ReadAsync(Visitor visitor, OwnAnnotationFilter filter, int page, CancellationToken cancellationToken) =>
        Of(visitor, filter).AsNoTracking().Include(annotation => annotation.Article).Include(annotation => annotation.Group)
            .OrderByDescending(annotation => annotation.WrittenAt).ThenByDescending(annotation => annotation.Id)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);

    /// <summary>The records that somebody has annotated, by title, for choosing one.</summary>
    public async Task<IReadOnlyList<(long Id, string Title)>> RecordsAsync(Visitor visitor, CancellationToken cancellationToken)
    {
        var ids = Of(visitor, new OwnAnnotationFilter()).Select(annotation => annotation.ArticleId).Distinct();
        var records = await library.Articles.Where(article => ids.Contains(article.Id)).OrderByDescending(article => article.Id).Take(MostRecords)
            .Select(article => new { article.Id, article.Title }).ToListAsync(cancellationToken);
        return [.. records.Select(record => (record.Id, AnnotationWords.Beginning(InlineText.Plain(record.Title)))).OrderBy(record => record.Item2, StringComparer.CurrentCultureIgnoreCase)];
    }
}
