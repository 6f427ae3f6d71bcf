using System.Globalization;
using System.Text;
using PsyLit.Formats.BibTeX.LaTeX;
using PsyLit.Formats.BibTeX.People;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.BibTeX;

/// <summary>Writes records as BibTeX that BibLaTeX reads too, in UTF-8.</summary>
/// <remarks>
/// Notices stand in <c>note</c>, which styles print: a list of references should say that a work was retracted. Everything else without
/// a field is in <c>annote</c>, which they do not (<see cref="RecordNotes"/>). Left out: affiliations, comments, curated and bold words.
/// </remarks>
public sealed class BibTeXWriter : ICitationWriter
{
    // url, url2 … url5
    private const int MostUrls = 5;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public string Name => "bibtex";

    public string DisplayName => "BibTeX";

    public string Extension => ".bib";

    public string MediaType => "application/x-bibtex; charset=utf-8";

    /// <inheritdoc/>
    public void Write(Stream output, IEnumerable<CitationRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var keys = new CitationKeys();
        foreach (var record in records)
        {
            Write(text, record, keys.Next(record));
        }
    }

    private static void Write(StreamWriter text, CitationRecord record, string key)
    {
        var (type, subtype) = EntryTypes.EntryType(record.Type);
        text.WriteLine($"@{type}{{{key},");
        Field(text, "entrysubtype", subtype);
        WritePeople(text, record);
        Field(text, "title", record.Title is null ? null : LaTeXWriter.Title(record.Title));
        Field(text, "origtitle", record.OriginalTitle is null ? null : LaTeXWriter.Inline(record.OriginalTitle));
        Field(text, ContainerField(record.Type), Plain(record.ContainerTitle));
        Field(text, "shortjournal", Plain(record.ContainerAbbreviation));
        WriteDates(text, record);
        Field(text, "volume", Plain(record.Volume));
        Field(text, EntryTypes.IsSerial(record.Type) ? "number" : "issue", Plain(record.Issue));
        Field(text, "pages", Plain(record.Pages)?.Replace("-", "--", StringComparison.Ordinal));
        Field(text, "edition", Plain(record.Edition));
        Field(text, record.Type is "thesis" ? "school" : record.Type is "report" ? "institution" : "publisher", Plain(record.Publisher));
        Field(text, "address", Plain(record.PublisherPlace));
        WriteNumbers(text, record);
        Field(text, "language", Plain(string.Join(", ", record.Languages)));
        Field(text, "abstract", string.Join("\n\n", record.Abstract.Select(section => LaTeXWriter.Inline(section.Label is null ? section.Text : $"{section.Label}: {section.Text}"))));
        KeywordFields.Write(record, (name, value) => Field(text, name, value));
        Field(text, "source", Plain(record.Source));
        WriteNotes(text, record);
        text.WriteLine("}");
        text.WriteLine();
    }

    private static void WritePeople(StreamWriter text, CitationRecord record)
    {
        foreach (var (field, role, type) in EntryPeople.Written)
        {
            var people = record.Contributors.Where(person => person.Role == role).ToList();
            Field(text, field, NameWriter.Write(people, record.MoreAuthors && role == ContributorRole.Author));
            Field(text, $"{field}type", people.Count > 0 ? type : null);
            Field(text, $"{field}+an:orcid", string.Join("; ", people.Select((person, i) => (person.Orcid, Number: i + 1))
                .Where(person => person.Orcid is not null)
                .Select(person => string.Create(CultureInfo.InvariantCulture, $"{person.Number}=\"{person.Orcid}\""))));
        }
    }

    private static string ContainerField(string type) => type switch
    {
        "chapter" or "paper-conference" or "entry" or "entry-dictionary" or "entry-encyclopedia" => "booktitle",
        _ => EntryTypes.IsSerial(type) ? "journal" : "series",
    };

    private static void WriteDates(StreamWriter text, CitationRecord record)
    {
        if (record.Published is { } date)
        {
            Field(text, "year", date.Year.ToString("D4", CultureInfo.InvariantCulture));

            // BibTeX has no way to write a season or a span of months; BibLaTeX reads them here.
            Field(text, "date", date.Season is not null || date.EndMonth is not null ? date.ToString() : null);
            if (date is { Month: { } month, EndMonth: null })
            {
                text.WriteLine($"  month = {Months[month - 1]},");
                Field(text, "day", date.Day?.ToString(CultureInfo.InvariantCulture));
            }
        }

        Field(text, "epubdate", record.PublishedOnline?.ToString());
    }

    private static void WriteNumbers(StreamWriter text, CitationRecord record)
    {
        Field(text, "doi", record.Doi);
        Field(text, "pmid", record.Pmid);
        Field(text, "pmcid", record.Pmcid);
        Field(text, "issn", Plain(string.Join(", ", record.Issns)));
        Field(text, "isbn", Plain(string.Join(", ", record.Isbns)));
        for (var i = 0; i < Math.Min(record.Urls.Count, MostUrls); i++)
        {
            Field(text, i == 0 ? "url" : string.Create(CultureInfo.InvariantCulture, $"url{i + 1}"), Address(record.Urls[i]));
        }
    }

    private static void WriteNotes(StreamWriter text, CitationRecord record)
    {
        var others = record with { Notices = [], OriginalTitle = null };
        Field(text, "note", Joined(RecordNotes.Of(new CitationRecord { Notices = record.Notices })));
        Field(text, "annote", Joined(RecordNotes.Of(others, links: record.Urls.Skip(MostUrls))));
    }

    private static string Joined(IEnumerable<string> notes) => string.Join("\\par ", notes.Select(LaTeXWriter.Plain));

    // Addresses are not LaTeX; only a brace or a backslash could not stand in one.
    private static string Address(string url) =>
        url.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);

    private static string? Plain(string? value) => value is null ? null : LaTeXWriter.Plain(value);

    private static void Field(StreamWriter text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.WriteLine($"  {name} = {{{value}}},");
        }
    }
}
