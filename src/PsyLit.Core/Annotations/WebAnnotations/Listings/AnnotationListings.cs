using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Annotations.WebAnnotations.Syntaxes;
using PsyLit.Core.Comments;

namespace PsyLit.Core.Annotations.WebAnnotations.Listings;

/// <summary>Writes collections of annotations page by page, in the order in which they were made; replies come after all of them.</summary>
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
        var size = await SizeOfAsync(collection, cancellationToken);
        var total = size.Total;
        var modified = total == 0 ? null : await ModifiedAsync(collection, cancellationToken);
        var first = form.IsMinimal || total == 0 ? null : await ReadAsync(collection, form, 0, size, cancellationToken);
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
        var size = await SizeOfAsync(collection, cancellationToken);
        if (size.Total == 0 || number < 0 || number > LastPage(size.Total, form))
            return null;
        var page = await ReadAsync(collection, form, number, size, cancellationToken);
        return WebAnnotationWriter.Document(json => Write(json, page, WebVocabulary.Context));
    }

    /// <summary>A collection as one file, with all of its annotations on its first page.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="most">The most annotations in it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<byte[]> WriteWholeAsync(AnnotationListing collection, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(collection);
        var all = await DescribedAsync(collection, await SizeOfAsync(collection, cancellationToken), 0, most, cancellationToken);
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

    private static async Task<Size> SizeOfAsync(AnnotationListing collection, CancellationToken cancellationToken) => new(
        await collection.Annotations.CountAsync(cancellationToken),
        collection.Replies is { } replies ? await replies.CountAsync(cancellationToken) : 0);

    private static async Task<DateTime?> ModifiedAsync(AnnotationListing collection, CancellationToken cancellationToken)
    {
        var annotations = await collection.Annotations.MaxAsync(annotation => (DateTime?)(annotation.EditedAt ?? annotation.WrittenAt), cancellationToken);
        var replies = collection.Replies is { } some ? await some.MaxAsync(reply => (DateTime?)(reply.EditedAt ?? reply.WrittenAt), cancellationToken) : null;
        return annotations is null || replies > annotations ? replies : annotations;
    }

    private async Task<Page> ReadAsync(AnnotationListing collection, ListingForm form, int number, Size of, CancellationToken cancellationToken)
    {
        var size = SizeOf(form);
        var page = new Page(IriOf(collection, form), number, of.Total, size);
        if (!form.WithIris)
            return page with { Annotations = await DescribedAsync(collection, of, number * size, size, cancellationToken) };
        var ids = await Some(collection.Annotations, number * size, size).Select(annotation => annotation.PublicId).ToListAsync(cancellationToken);
        var replies = Some(collection.Replies, of, number * size, size - ids.Count) is { } some ? await some.Select(reply => reply.Id).ToListAsync(cancellationToken) : [];
        return page with { Iris = [.. ids.Select(collection.Site.Annotation), .. replies.Select(collection.Site.Comment)] };
    }

    private async Task<IReadOnlyList<WebAnnotation>> DescribedAsync(AnnotationListing collection, Size of, int skip, int take, CancellationToken cancellationToken)
    {
        var annotations = await published.ReadAsync(Some(collection.Annotations, skip, take), collection.Site, cancellationToken);
        return Some(collection.Replies, of, skip, take - annotations.Count) is { } replies
            ? [.. annotations, .. await published.ReadAsync(replies, collection.Site, cancellationToken)]
            : annotations;
    }

    private static IQueryable<Annotation> Some(IQueryable<Annotation> annotations, int skip, int take) => annotations.OrderBy(annotation => annotation.Id).Skip(skip).Take(take);

    private static IQueryable<Comment>? Some(IQueryable<Comment>? replies, Size of, int skip, int take) =>
        take > 0 ? replies?.OrderBy(reply => reply.Id).Skip(Math.Max(0, skip - of.Annotations)).Take(take) : null;

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

    private readonly record struct Size(int Annotations, int Replies)
    {
        public int Total => Annotations + Replies;
    }

    private sealed record Page(string Collection, int Number, int Total, int Size)
    {
        public IReadOnlyList<string> Iris { get; init; } = [];

        public IReadOnlyList<WebAnnotation> Annotations { get; init; } = [];
    }
}
