using PsyLit.Formats.Records;

namespace PsyLit.Formats.ReviewPage.Header;

/// <summary>A <c>Name: value</c> line below the date of a page: how it is read into a record and written from one.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Read">The record with the value added; null when the value cannot be what the name says.</param>
/// <param name="Write">The lines' values for a record; none leaves the line out.</param>
/// <param name="OtherNames">Names that are read as well.</param>
internal sealed record HeaderField(
    string Name,
    Func<CitationRecord, string, CitationRecord?> Read,
    Func<CitationRecord, IEnumerable<string>> Write,
    params string[] OtherNames);
