using System.Text.Encodings.Web;
using System.Text.Json;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.CslJson;

/// <summary>Writes records as a CSL-JSON array (CSL 1.0.2 data schema, <c>application/vnd.citationstyles.csl+json</c>), one after another.</summary>
/// <remarks>
/// CSL-JSON knows the four tags of inline text, so that titles and abstracts keep them. Sections of an abstract become paragraphs
/// with their labels before a colon. What CSL has no variable for stands in the note
/// (<see cref="RecordNotes"/>) as far as notes can hold it.
/// </remarks>
public sealed class CslJsonWriter : ICitationWriter
{
    // Output is text of a file, never part of a page, so that letters of all scripts may stay as they are.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (ContributorRole Role, string Variable)[] Roles =
    [
        (ContributorRole.Author, "author"),
        (ContributorRole.Editor, "editor"),
        (ContributorRole.Translator, "translator"),
        (ContributorRole.SeriesEditor, "collection-editor"),
        (ContributorRole.Collaborator, "contributor"),
    ];

    public string Name => "csl-json";

    public string DisplayName => "CSL-JSON";

    public string Extension => ".json";

    public string MediaType => "application/vnd.citationstyles.csl+json";

    /// <inheritdoc/>
    public void Write(Stream output, IEnumerable<CitationRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        using var json = new Utf8JsonWriter(output, Options);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        json.WriteStartArray();
        foreach (var record in records)
        {
            Write(json, record, UniqueId(record, ids));
            json.Flush();
        }

        json.WriteEndArray();
    }

    private static string UniqueId(CitationRecord record, HashSet<string> ids)
    {
        var id = record.Pmid ?? record.Doi ?? record.Pmcid ?? $"line-{record.Line}";
        var unique = id;
        for (var copy = 2; !ids.Add(unique); copy++)
        {
            unique = $"{id}-{copy}";
        }

        return unique;
    }

    private static void Write(Utf8JsonWriter json, CitationRecord record, string id)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("type", record.Type);
        WriteText(json, "title", record.Title);
        WriteText(json, "original-title", record.OriginalTitle);
        foreach (var (role, variable) in Roles)
        {
            var names = record.Contributors.Where(contributor => contributor.Role == role).ToList();
            if (role == ContributorRole.Author && record.MoreAuthors)
            {
                // CSL has no word for it; citation processors that read BibTeX take its "others" as "et al.".
                names.Add(new Contributor { Literal = "others" });
            }

            WriteNames(json, variable, names);
        }

        WriteText(json, "container-title", record.ContainerTitle);
        WriteText(json, "container-title-short", record.ContainerAbbreviation);
        CslDates.Write(json, "issued", record.Published ?? record.PublishedOnline);
        if (record.Published is not null)
        {
            CslDates.Write(json, "available-date", record.PublishedOnline);
        }

        WriteText(json, "volume", record.Volume);
        WriteText(json, "issue", record.Issue);
        WriteText(json, "page", record.Pages);
        WriteText(json, "DOI", record.Doi);
        WriteText(json, "PMID", record.Pmid);
        WriteText(json, "PMCID", record.Pmcid);
        WriteText(json, "ISSN", Joined(", ", record.Issns));
        WriteText(json, "ISBN", Joined(", ", record.Isbns));
        WriteText(json, "URL", record.Urls.Count > 0 ? record.Urls[0] : null);
        WriteText(json, "language", Joined(", ", record.Languages));
        WriteText(json, "publisher", record.Publisher);
        WriteText(json, "publisher-place", record.PublisherPlace);
        WriteText(json, "edition", record.Edition);
        WriteText(json, "genre", Joined("; ", record.PublicationTypes));
        WriteText(json, "source", record.Source);
        WriteText(json, "abstract", Joined("\n", record.Abstract.Select(section => section.Label is null ? section.Text : $"{section.Label}: {section.Text}")));
        WriteText(json, "keyword", Keywords(record));
        WriteText(json, "note", Joined("\n", [.. RecordNotes.Of(record with { OriginalTitle = null }, record.Contributors.Where(person => person.Role == ContributorRole.Other), record.Urls.Skip(1))]));
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string variable, List<Contributor> names)
    {
        if (names.Count == 0)
        {
            return;
        }

        json.WriteStartArray(variable);
        foreach (var name in names)
        {
            json.WriteStartObject();
            if (name.Family is null)
            {
                json.WriteString("literal", name.DisplayName);
            }
            else
            {
                WriteText(json, "family", name.Family);
                WriteText(json, "given", name.Given);
                WriteText(json, "non-dropping-particle", name.Particle);
                WriteText(json, "suffix", name.Suffix);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // A lone keyword with a comma ends in a semicolon, so that it is not read as two.
    private static string? Keywords(CitationRecord record)
    {
        var joined = Joined("; ", record.Keywords.Select(keyword => keyword.Qualifier is null ? keyword.Term : $"{keyword.Term}/{keyword.Qualifier}"));
        return record.Keywords.Count == 1 && joined!.Contains(',', StringComparison.Ordinal) ? joined + ";" : joined;
    }

    private static string? Joined(string separator, IEnumerable<string> parts)
    {
        var joined = string.Join(separator, parts);
        return joined.Length == 0 ? null : joined;
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }
}
