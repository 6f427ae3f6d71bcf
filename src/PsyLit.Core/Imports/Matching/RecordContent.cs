using System.Text.Json;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Imports.Matching;

/// <summary>Writes what a record says as JSON: everything but the line on which it stands.</summary>
/// <remarks>
/// Empty fields are left out, so that a field added to the record later does not change the hashes of libraries that exist. For the same
/// reason names and order are never changed; a new field goes where <see cref="CitationRecord"/> declares it. Written out here, because
/// doing it by reflection was half of what it cost to recognise a record.
/// </remarks>
internal static class RecordContent
{
    public static void Write(Utf8JsonWriter json, CitationRecord record)
    {
        json.WriteStartObject();
        Text(json, "Type"u8, record.Type);
        Text(json, "Title"u8, record.Title);
        Text(json, "OriginalTitle"u8, record.OriginalTitle);
        List(json, "Contributors"u8, record.Contributors, Write);
        Flag(json, "MoreAuthors"u8, record.MoreAuthors);
        Text(json, "ContainerTitle"u8, record.ContainerTitle);
        Text(json, "ContainerAbbreviation"u8, record.ContainerAbbreviation);
        Text(json, "Published"u8, record.Published?.ToString());
        Text(json, "PublishedOnline"u8, record.PublishedOnline?.ToString());
        Text(json, "Volume"u8, record.Volume);
        Text(json, "Issue"u8, record.Issue);
        Text(json, "Pages"u8, record.Pages);
        Text(json, "Doi"u8, record.Doi);
        Text(json, "Pmid"u8, record.Pmid);
        Text(json, "Pmcid"u8, record.Pmcid);
        List(json, "OtherIdentifiers"u8, record.OtherIdentifiers, Write);
        Texts(json, "Issns"u8, record.Issns);
        Texts(json, "Isbns"u8, record.Isbns);
        Texts(json, "Urls"u8, record.Urls);
        Texts(json, "Languages"u8, record.Languages);
        Text(json, "Publisher"u8, record.Publisher);
        Text(json, "PublisherPlace"u8, record.PublisherPlace);
        Text(json, "Edition"u8, record.Edition);
        Text(json, "Summary"u8, record.Summary);
        List(json, "Abstract"u8, record.Abstract, Write);
        Text(json, "AbstractCopyright"u8, record.AbstractCopyright);
        List(json, "Keywords"u8, record.Keywords, Write);
        Texts(json, "PublicationTypes"u8, record.PublicationTypes);
        List(json, "Notices"u8, record.Notices, Write);
        Text(json, "SampleSize"u8, record.SampleSize);
        Texts(json, "Unconfirmed"u8, record.Unconfirmed);
        List(json, "Comments"u8, record.Comments, Write);
        Texts(json, "Notes"u8, record.Notes);
        Text(json, "Source"u8, record.Source);
        List(json, "RawFields"u8, record.RawFields, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Contributor person)
    {
        Text(json, "Family"u8, person.Family);
        Text(json, "Given"u8, person.Given);
        Text(json, "Particle"u8, person.Particle);
        Text(json, "Suffix"u8, person.Suffix);
        Text(json, "Literal"u8, person.Literal);
        Number(json, "Role"u8, (int)person.Role);
        Text(json, "Orcid"u8, person.Orcid);
        Texts(json, "Affiliations"u8, person.Affiliations);

        // Says nothing new, but has counted from the first library on.
        Text(json, "DisplayName"u8, person.DisplayName);
    }

    private static void Write(Utf8JsonWriter json, Identifier identifier)
    {
        Text(json, "Scheme"u8, identifier.Scheme);
        Text(json, "Value"u8, identifier.Value);
    }

    private static void Write(Utf8JsonWriter json, AbstractSection section)
    {
        Text(json, "Label"u8, section.Label);
        Text(json, "Category"u8, section.Category);
        Text(json, "Text"u8, section.Text);
    }

    private static void Write(Utf8JsonWriter json, Keyword keyword)
    {
        Number(json, "Kind"u8, (int)keyword.Kind);
        Text(json, "Term"u8, keyword.Term);
        Text(json, "Qualifier"u8, keyword.Qualifier);
        Flag(json, "IsMajor"u8, keyword.IsMajor);
    }

    private static void Write(Utf8JsonWriter json, Notice notice)
    {
        Number(json, "Kind"u8, (int)notice.Kind);
        Text(json, "Text"u8, notice.Text);
        Text(json, "Pmid"u8, notice.Pmid);
        Text(json, "Doi"u8, notice.Doi);
    }

    private static void Write(Utf8JsonWriter json, ImportedComment comment)
    {
        Text(json, "Author"u8, comment.Author);
        Text(json, "Date"u8, comment.Date?.ToString());
        Text(json, "Text"u8, comment.Text);
    }

    private static void Write(Utf8JsonWriter json, RawField field)
    {
        Text(json, "Tag"u8, field.Tag);
        Text(json, "Value"u8, field.Value);
    }

    private static void List<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        for (var i = 0; i < items.Count; i++)
        {
            json.WriteStartObject();
            write(json, items[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        for (var i = 0; i < items.Count; i++)
        {
            json.WriteStringValue(items[i]);
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, int value)
    {
        if (value != 0)
        {
            json.WriteNumber(name, value);
        }
    }

    private static void Flag(Utf8JsonWriter json, ReadOnlySpan<byte> name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, value);
        }
    }
}
