using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.SearchRecords;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.SearchRecords;

/// <summary>All searches of record, the latest first. Anybody may read them.</summary>
public sealed class IndexModel(LibraryContext library) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<SearchRecordRow> Rows { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    private IQueryable<SearchRecord> Standing => library.SearchRecords.AsNoTracking().Where(record => record.WithdrawnAt == null);

    public async Task OnGetAsync([FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        Pager = Pager.For(page, await Standing.CountAsync(cancellationToken), PageSize, number => $"/search-records?page={number}");
        Rows = await Standing.OrderByDescending(record => record.MadeAt).ThenByDescending(record => record.Id)
            .Skip((Pager.Number - 1) * PageSize).Take(PageSize)
            .Select(record => new SearchRecordRow(record.Id, record.Title, record.NormalForm, record.Account!.UserName, record.MadeAt, record.Total))
            .ToListAsync(cancellationToken);
    }
}
