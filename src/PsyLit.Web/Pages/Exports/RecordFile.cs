using Microsoft.AspNetCore.Http.Features;
using PsyLit.Core.Exports;
using PsyLit.Formats;
using PsyLit.Formats.Records;

namespace PsyLit.Web.Pages.Exports;

/// <summary>Many records as one file to download.</summary>
internal static class RecordFile
{
    // Writers write a line at a time, and each write to the connection waits for it.
    private const int WrittenTogether = 1 << 16;

    /// <summary>The file, written as the records are read; or the problem that there is no such format.</summary>
    /// <param name="context">The request.</param>
    /// <param name="format">A writer's name, as the address has it.</param>
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="export">Reads the records.</param>
    /// <param name="ids">Which records, in which order.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static IResult Answer(HttpContext context, string? format, string name, ArticleExport export, IEnumerable<long> ids, CancellationToken cancellationToken) =>
        CitationWriters.Named(format ?? "") is { } writer
            ? TypedResults.Stream(output => WriteAsync(context, output, writer, export.Read(ids, cancellationToken)), writer.MediaType, name + writer.Extension)
            : UnknownFormat(format);

    /// <summary>Says which formats there are.</summary>
    public static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult UnknownFormat(string? format) => TypedResults.Problem(
        $"format must be one of {string.Join(", ", CitationWriters.All.Select(writer => writer.Name))}.",
        statusCode: StatusCodes.Status400BadRequest,
        title: string.IsNullOrEmpty(format) ? "No format was named." : "There is no such format.");

    // Writers write as they read, record by record, without waiting; the server allows that where it is asked to.
    private static Task WriteAsync(HttpContext context, Stream output, ICitationWriter writer, IEnumerable<CitationRecord> records)
    {
        if (context.Features.Get<IHttpBodyControlFeature>() is { } body)
        {
            body.AllowSynchronousIO = true;
        }

        var together = new BufferedStream(output, WrittenTogether);
        writer.Write(together, records);
        return together.FlushAsync(context.RequestAborted);
    }
}
