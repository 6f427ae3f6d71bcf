using PsyLit.Core.Accounts;
using PsyLit.Core.Exports;
using PsyLit.Core.Search;
using PsyLit.Formats;
using PsyLit.Web.Pages.Search;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Exports;

/// <summary>Downloads of records in every format that PsyLit writes: one record, or all that a search found. Anybody may.</summary>
public static class ExportEndpoints
{
    /// <summary><c>GET /articles/{id}/export?format=ris</c> and <c>GET /search/export?q=…&amp;format=ris</c>, the latter with all that the search page's address may hold.</summary>
    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/articles/{id:long}/export", ExportArticleAsync);
        routes.MapGet("/search/export", ExportSearchAsync);
    }

    private static async Task<IResult> ExportArticleAsync(ArticleExport export, long id, string? format, CancellationToken cancellationToken)
    {
        if (CitationWriters.Named(format ?? "") is not { } writer)
        {
            return RecordFile.UnknownFormat(format);
        }

        if (await export.FindAsync(id, cancellationToken) is not { } record)
        {
            return TypedResults.NotFound();
        }

        using var file = new MemoryStream();
        writer.Write(file, [record]);
        var bytes = file.ToArray();
        return TypedResults.Bytes(bytes, writer.MediaType, $"psylit-{id}{writer.Extension}", entityTag: ContentTag.Of(bytes));
    }

    private static async Task<IResult> ExportSearchAsync(
        HttpContext context, ArticleSearch search, ArticleExport export, string? format, CancellationToken cancellationToken)
    {
        var found = await search.FindAsync(SearchAddress.Read(context.Request.Query).Request with { Visitor = Visitor.Of(context.User) }, ArticleExport.MostRecords, withNear: false, cancellationToken);
        if (found.Error is { } error)
        {
            return TypedResults.Problem(error.Message, statusCode: StatusCodes.Status400BadRequest, title: "The query could not be read.");
        }

        return RecordFile.Answer(context, format, "psylit-search", export, found.Ids, cancellationToken);
    }
}
