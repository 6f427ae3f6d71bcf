using System.Globalization;

namespace PsyLit.Core.Annotations.WebAnnotations;

/// <summary>The IRIs of what a site has, and the way back from them.</summary>
/// <param name="Site">The address of the site without a slash at its end: <c>https://psylit.example.org</c>.</param>
public sealed record SiteIris(string Site)
{
    /// <summary>The container of all annotations; ends in a slash, as the protocol asks.</summary>
    public string Container => $"{Site}/annotations/";

    public string Annotation(Guid publicId) => $"{Container}{publicId}";

    /// <summary>A comment, or a reply to an annotation.</summary>
    public string Comment(long id) => string.Create(CultureInfo.InvariantCulture, $"{Site}/comments/{id}");

    public string Record(long id) => string.Create(CultureInfo.InvariantCulture, $"{Site}/articles/{id}");

    /// <summary>A text that a record had or has.</summary>
    public string Revision(long recordId, int number) => string.Create(CultureInfo.InvariantCulture, $"{Record(recordId)}/revisions/{number}");

    public string Concept(string id) => $"{Site}/concepts/{Uri.EscapeDataString(id)}";

    public string Group(long id) => string.Create(CultureInfo.InvariantCulture, $"{Site}/groups/{id}");

    /// <summary>The number of the record that an IRI names; null for any other IRI.</summary>
    public long? RecordOf(string iri) => Number(iri, "/articles/");

    /// <summary>The number of the group that an IRI names.</summary>
    public long? GroupOf(string iri) => Number(iri, "/groups/");

    /// <summary>The concept that an IRI names, in the spelling of the vocabulary.</summary>
    public string? ConceptOf(string iri) => Rest(iri, "/concepts/") is { Length: > 0 } rest && !rest.Contains('/', StringComparison.Ordinal) ? Uri.UnescapeDataString(rest) : null;

    /// <summary>The number of the text of a record that an IRI names.</summary>
    public int? RevisionOf(string? iri, long recordId) =>
        iri is not null && iri.StartsWith($"{Record(recordId)}/revisions/", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(iri.AsSpan(iri.LastIndexOf('/') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private long? Number(string iri, string path) =>
        long.TryParse(Rest(iri, path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string? Rest(string iri, string path)
    {
        ArgumentNullException.ThrowIfNull(iri);
        var start = Site + path;
        return iri.StartsWith(start, StringComparison.OrdinalIgnoreCase) ? iri[start.Length..].TrimEnd('/') : null;
    }
}
