using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Annotations.WebAnnotations;

/// <summary>Writes collections of annotations page by page, in the order in which they were made.</summary>
/// <remarks>Web Annotation Data Model, section 5; Web Annotation Protocol, sections 4.2 and 4.3. All counts are of what the visitor may see.</remarks>
public sealed class AnnotationListings(PublishedAnnotations published)
{
    /// <summary>How many annotations stand on a page; of bare IRIs ten times as many.</summary>
    public const int PageSize = 100;

    private const int IrisPerPage = 1000;

    /// <summary>The IRI of a collection in a form.</summary>
    public static string IriOf(AnnotationListing collection, ListingForm form)
    {
        ArgumentNullException.ThrowIfNull(collection);
        return $"{collection.Iri}?iris={(form.WithIris ? 1 : 0)}";
    }

    /// <summary>The description of a collection, with its first page in it unless a minimal one is wanted.</summary>
    public async Task<byte[]> WriteAsync(AnnotationListing collection, ListingForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var total = await collection.Annotations.CountAsync(cancellationToken);
        var modified = total == 0 ? null : await collection.Annotations.MaxAsync(annotation => (DateTime?)(annotation.EditedAt ?? annotation.WrittenAt), cancellationToken);
        var first = form.IsMinimal || total == 0 ? null : await ReadAsync(collection, form, 0, total, cancellationToken);
        var iri = IriOf(collection, form);
        return WebAnnotationWriter.Document(json =>
        {
            json.WriteStartObject();
            WriteHead(json, collection, iri, total, modified);
            if (total > 0)
            {
                json.WritePropertyName("first");
                if (first is null)
                    json.WriteStringValue(PageIri(iri, 0));
                else
                    Write(json, first, context: null);
                json.WriteString("last", PageIri(iri, LastPage(total, form)));
            }

            json.WriteEndObject();
        });
    }

    /// <summary>A page of a collection, counted from 0; null when it has no such page.</summary>
    public async Task<byte[]?> WritePageAsync(AnnotationListing collection, ListingForm form, int number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var total = await collection.Annotations.CountAsync(cancellationToken);
        if (total == 0 || number < 0 || number > LastPage(total, form))
            return null;
        var page = await ReadAsync(collection, form, number, total, cancellationToken);
        return WebAnnotationWriter.Document(json => Write(json, page, WebVocabulary.Context));
    }

    /// <summary>A collection as one file, with all of its annotations on its first page.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="most">The most annotations in it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<byte[]> WriteWholeAsync(AnnotationListing collection, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var all = await published.ReadAsync(collection.Annotations.OrderBy(annotation => annotation.Id).Take(most), collection.Site, cancellationToken);
        return WebAnnotationWriter.Document(json =>
        {
            json.WriteStartObject();
            WriteHead(json, collection, collection.Iri, all.Count, modified: null);
            if (all.Count > 0)
            {
                json.WriteStartObject("first");
                json.WriteString("type", "AnnotationPage");
                json.WriteNumber("startIndex", 0);
                json.WriteStartArray("items");
                foreach (var annotation in all)
                    WebAnnotationWriter.Write(json, annotation, context: null);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        });
    }

    private async Task<Page> ReadAsync(AnnotationListing collection, ListingForm form, int number, int total, CancellationToken cancellationToken)
    {
        var size = SizeOf(form);
        var some = collection.Annotations.OrderBy(annotation => annotation.Id).Skip(number * size).Take(size);
        var page = new Page(IriOf(collection, form), number, total, size);
        if (!form.WithIris)
            return page with { Annotations = await published.ReadAsync(some, collection.Site, cancellationToken) };
        var ids = await some.Select(annotation => annotation.PublicId).ToListAsync(cancellationToken);
        return page with { Iris = ids.ConvertAll(collection.Site.Annotation) };
    }

    private static void WriteHead(Utf8JsonWriter json, AnnotationListing collection, string iri, int total, DateTime? modified)
    {
        json.WriteStartArray("@context");
        json.WriteStringValue(WebVocabulary.Context);
        if (collection.IsContainer)
            json.WriteStringValue(WebVocabulary.ContainerContext);
        json.WriteEndArray();
        json.WriteString("id", iri);
        json.WriteStartArray("type");
        if (collection.IsContainer)
            json.WriteStringValue("BasicContainer");
        json.WriteStringValue("AnnotationCollection");
        json.WriteEndArray();
        json.WriteString("label", collection.Label);
        json.WriteNumber("total", total);
        WebAnnotationWriter.Put(json, "modified", modified);
    }

    private static void Write(Utf8JsonWriter json, Page page, string? context)
    {
        json.WriteStartObject();
        WebAnnotationWriter.Put(json, "@context", context);
        json.WriteString("id", PageIri(page.Collection, page.Number));
        json.WriteString("type", "AnnotationPage");
        json.WriteStartObject("partOf");
        json.WriteString("id", page.Collection);
        json.WriteNumber("total", page.Total);
        json.WriteEndObject();
        json.WriteNumber("startIndex", page.Number * page.Size);
        if (page.Number > 0)
            json.WriteString("prev", PageIri(page.Collection, page.Number - 1));
        if ((page.Number + 1) * page.Size < page.Total)
            json.WriteString("next", PageIri(page.Collection, page.Number + 1));
        json.WriteStartArray("items");
        foreach (var iri in page.Iris)
            json.WriteStringValue(iri);
        foreach (var annotation in page.Annotations)
            WebAnnotationWriter.Write(json, annotation, context: null);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string PageIri(string collection, int number) => FormattableString.Invariant($"{collection}&page={number}");

    private static int LastPage(int total, ListingForm form) => (total - 1) / SizeOf(form);

    private static int SizeOf(ListingForm form) => form.WithIris ? IrisPerPage : PageSize;

    private sealed record Page(string Collection, int Number, int Total, int Size)
    {
        public IReadOnlyList<string> Iris { get; init; } = [];

        public IReadOnlyList<WebAnnotation> Annotations { get; init; } = [];
    }
}
