using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.SearchRecords;
using PsyLit.Core.SearchRecords.Reporting;
using PsyLit.Web.Commands.Printing;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.SearchRecords;

/// <summary>Downloads of a search of record: the report as text, the records found as CSV, everything as JSON.</summary>
public static class SearchRecordExports
{
    private const int Batch = 500;

    /// <summary><c>GET /search-records/{id}/export?format=text|csv|json</c>.</summary>
    public static void MapSearchRecordExports(this IEndpointRouteBuilder routes) => routes.MapGet("/search-records/{id:long}/export", ExportAsync);

    private static async Task<IResult> ExportAsync(HttpRequest request, LibraryContext library, long id, string? format, CancellationToken cancellationToken)
    {
        if (await library.SearchRecords.AsNoTracking().Include(one => one.Account).SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { } record)
            return TypedResults.NotFound();
        var site = SiteOf(request);
        return format switch
        {
            "text" => File(ReportText.Of(record, site), "text/plain", $"psylit-search-{id}.txt"),
            "csv" => File(await TableAsync(library, record, site, cancellationToken), "text/csv", $"psylit-search-{id}.csv"),
            "json" => TypedResults.Json(SearchRecordAnswer.Of(record, site), Output.Json),
            _ => TypedResults.Problem("format must be one of text, csv, json.", statusCode: StatusCodes.Status400BadRequest),
        };
    }

    /// <summary>The address of the site, without a slash at its end.</summary>
    public static string SiteOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return $"{request.Scheme}://{request.Host}{request.PathBase}";
    }

    private static Microsoft.AspNetCore.Http.HttpResults.FileContentHttpResult File(string text, string mediaType, string name) =>
        TypedResults.File(Encoding.UTF8.GetBytes(text), mediaType + "; charset=utf-8", name);

    // A record that is gone keeps its line: it was found.
    private static async Task<string> TableAsync(LibraryContext library, SearchRecord record, string site, CancellationToken cancellationToken)
    {
        var table = new StringBuilder(CsvLine.Of("Record", "PMID", "DOI", "Title", "Address"));
        foreach (var ids in record.ArticleIds.Chunk(Batch))
        {
            var articles = await library.Articles.IgnoreQueryFilters([Core.Articles.ArticleFilters.MergedAway]).AsNoTracking().Where(article => ids.Contains(article.Id))
                .Select(article => new { article.Id, article.Pmid, article.Doi, article.Title }).ToDictionaryAsync(article => article.Id, cancellationToken);
            foreach (var id in ids)
            {
                var article = articles.GetValueOrDefault(id);
                table.Append(CsvLine.Of(id.ToString(CultureInfo.InvariantCulture), article?.Pmid ?? "", article?.Doi ?? "", InlineText.Plain(article?.Title), $"{site}/articles/{id}"));
            }
        }

        return table.ToString();
    }
}
