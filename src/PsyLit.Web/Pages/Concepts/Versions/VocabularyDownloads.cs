using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.Exchange;
using PsyLit.Core.Concepts.Versions;

namespace PsyLit.Web.Pages.Concepts.Versions;

/// <summary>The vocabulary as a file.</summary>
public static class VocabularyDownloads
{
    /// <summary><c>GET /vocabulary/export?format=json|skos&amp;version=</c>; without a version the one in force.</summary>
    public static void MapVocabularyDownloads(this IEndpointRouteBuilder routes) => routes.MapGet("/vocabulary/export", ExportAsync);

    private static async Task<Results<FileContentHttpResult, NotFound, BadRequest>> ExportAsync(
        string? format, int? version, HttpRequest request, VersionRows versions, CurrentMatcher current, CancellationToken cancellationToken)
    {
        if (format is not (null or "json" or "skos"))
            return TypedResults.BadRequest();
        var number = version ?? current.Version;
        if (await versions.ContentAsync(number, cancellationToken) is not { } content)
            return TypedResults.NotFound();
        if (format is not "skos")
            return TypedResults.File(Encoding.UTF8.GetBytes(content), "application/json", $"vocabulary-{number}.json");
        using var output = new MemoryStream();
        SkosFile.Write(output, await VocabularyInForce.ReadAsync(content, cancellationToken), new Uri($"{request.Scheme}://{request.Host}{request.PathBase}/concepts"), number);
        return TypedResults.File(output.ToArray(), "application/rdf+xml", $"vocabulary-{number}.rdf");
    }
}
