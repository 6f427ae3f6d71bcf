using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Imports;
using PsyLit.Formats;

namespace PsyLit.Web.Pages.Imports.Answers;

/// <summary>What can be taken away from an import: its rejected records as they were, and its whole report as a table.</summary>
internal static class ImportDownloads
{
    private const string Text = "text/plain; charset=utf-8";

    private const string Table = "text/csv; charset=utf-8";

    /// <summary><c>GET /imports/{id}/rejected?part=</c> and <c>GET /imports/{id}/report.csv</c>.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var import = routes.MapGroup("/imports/{id:long}").RequireAuthorization(Role.Curator);
        import.MapGet("/rejected", RejectedAsync);
        import.MapGet("/report.csv", ReportAsync);
    }

    private static async Task<Results<PushStreamHttpResult, NotFound>> RejectedAsync(
        long id, string? part, LibraryContext library, CancellationToken cancellationToken)
    {
        var rejected = library.ImportEntries
            .Where(entry => entry.ImportId == id && entry.Outcome == ImportOutcome.Rejected && entry.Source != null && (part == null || entry.Part == part))
            .OrderBy(entry => entry.Id).Select(entry => entry.Source!);
        if (await library.Imports.FindAsync([id], cancellationToken) is not { } import || !await rejected.AnyAsync(cancellationToken))
            return TypedResults.NotFound();

        var ending = part is null ? FormatDetector.Named(import.Format ?? "")?.Extensions[0] ?? ".txt" : Path.GetExtension(part);
        return TypedResults.Stream(
            body => WriteAsync(body, rejected, source => source.EndsWith('\n') ? source : source + "\n", cancellationToken),
            Text, $"{NameOf(part ?? import.FileName)}-rejected{ending}");
    }

    private static async Task<Results<PushStreamHttpResult, NotFound>> ReportAsync(
        long id, HttpRequest request, LibraryContext library, CancellationToken cancellationToken)
    {
        if (await library.Imports.AsNoTracking().Include(row => row.Fetch).SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } import)
            return TypedResults.NotFound();

        var notFound = string.Concat((import.Fetch?.NotFound ?? []).Select(ReportTable.NotFound));
        var site = $"{request.Scheme}://{request.Host}";
        var entries = library.ImportEntries.AsNoTracking().Where(entry => entry.ImportId == id).OrderBy(entry => entry.Id);
        return TypedResults.Stream(
            body => WriteAsync(body, entries, entry => ReportTable.Row(entry, site), cancellationToken, ReportTable.Head, notFound),
            Table, $"{NameOf(import.FileName)}-report.csv");
    }

    // Line by line as it comes from the store: a report of a million records is never in memory.
    private static async Task WriteAsync<T>(
        Stream body, IQueryable<T> rows, Func<T, string> text, CancellationToken cancellationToken, string head = "", string tail = "")
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(head.Length > 0), leaveOpen: true);
        await writer.WriteAsync(head);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            await writer.WriteAsync(text(row).AsMemory(), cancellationToken);
        await writer.WriteAsync(tail);
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path) is { Length: > 0 } name ? name : "import";
}
