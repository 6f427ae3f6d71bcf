using System.Text.RegularExpressions;
using PsyLit.Formats.BibTeX.Entries;
using PsyLit.Formats.BibTeX.LaTeX;
using PsyLit.Formats.BibTeX.People;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.BibTeX;

/// <summary>Turns the fields of one entry into a citation record.</summary>
/// <remarks>The same thing has a name in BibTeX, another in BibLaTeX (<c>journal</c>, <c>journaltitle</c>) and more in the exports of databases.</remarks>
internal sealed partial class EntryAdapter
{
    /// <summary>The tag under which the citation key is kept, so that it is written again.</summary>
    public const string KeyTag = "citekey";

    private readonly BibTeXEntry entry;
    private readonly EntryReading fields;
    private readonly string? subtype;

    private EntryAdapter(BibTeXEntry entry)
    {
        this.entry = entry;
        fields = new EntryReading(entry);
        subtype = fields.Plain("entrysubtype");
    }

    /// <summary>The record, or null when the entry holds neither title nor people nor an identifier nor anything else that tells of a work.</summary>
    public static CitationRecord? Adapt(BibTeXEntry entry) => new EntryAdapter(entry).Record();

    private CitationRecord? Record()
    {
        var identifiers = new EntryIdentifiers(fields);
        var (people, moreAuthors) = EntryPeople.Read(fields);
        var title = WithSubtitle(fields.Inline("title"), fields.Inline("subtitle"));
        var isPreprint = identifiers.IsPreprint && fields.Peek("journal") is null && fields.Peek("journaltitle") is null;
        var type = EntryTypes.CslType(entry.Type, subtype, isPreprint);
        var (container, abbreviation) = Container(type);
        var (volume, issue) = VolumeAndIssue(type);
        var (publisher, place) = Publisher();
        var (issns, isbns) = Serials();
        var record = new CitationRecord
        {
            Line = entry.Line,
            Type = type,
            Title = title,
            OriginalTitle = fields.Inline("origtitle"),
            Contributors = people,
            MoreAuthors = moreAuthors,
            ContainerTitle = container == title && type is not "article-journal" ? null : container,
            ContainerAbbreviation = abbreviation,
            Published = Published(ref issue),
            PublishedOnline = OnlineDate(),
            Volume = volume,
            Issue = issue,
            Pages = Pages(type),
            Doi = identifiers.Doi,
            Pmid = identifiers.Pmid,
            Pmcid = identifiers.Pmcid,
            OtherIdentifiers = identifiers.Others,
            Issns = issns,
            Isbns = isbns,
            Urls = identifiers.Urls,
            Languages = Languages(),
            Publisher = publisher,
            PublisherPlace = place,
            Edition = fields.Plain("edition"),
            Abstract = Abstract(),
            Keywords = KeywordFields.Read(fields),
            PublicationTypes = EntryNotes.PublicationTypes(fields),
            Notes = EntryNotes.Read(fields),
            Source = fields.Plain("source", "database"),
        };
        record = record with { RawFields = [.. fields.Rest().Select(field => new RawField(field.Name, field.Value))] };
        record = RecordNotes.Restore(record);
        return IsEmpty(record) ? null : entry.Key.Length == 0 ? record : record with { RawFields = [new RawField(KeyTag, entry.Key), .. record.RawFields] };
    }

    private static bool IsEmpty(CitationRecord record) =>
        record is { Title: null, Contributors.Count: 0, ContainerTitle: null, Published: null, Doi: null, Pmid: null, Pmcid: null, Urls.Count: 0, Isbns.Count: 0, RawFields.Count: 0, Notes.Count: 0 };

    private static string? WithSubtitle(string? title, string? subtitle)
    {
        if (title is null || subtitle is null)
        {
            return title ?? subtitle;
        }

        // Some programs write the subtitle twice: in the title and apart.
        return title.EndsWith(subtitle, StringComparison.OrdinalIgnoreCase) ? title
            : title[^1] is ':' or '?' or '!' or '.' ? $"{title} {subtitle}"
            : $"{title}: {subtitle}";
    }

    private (string? Full, string? Abbreviation) Container(string type)
    {
        var full = fields.Plain("journaltitle", "journal", "fjournal");
        if (fields.Plain("journalsubtitle") is { } journalSubtitle)
        {
            full = full is null ? journalSubtitle : $"{full}: {journalSubtitle}";
        }

        // Proceedings may give their own title twice, the second for their papers.
        if (full is null && (type is "book" ? fields.Plain("maintitle") : fields.Plain("booktitle", "maintitle", "issuetitle")) is { } book)
        {
            full = WithSubtitle(book, fields.Plain("booksubtitle"));
        }

        // The series is what a book appeared in; beside a journal or a book it is left as it is.
        full ??= type is "chapter" or "paper-conference" ? null : fields.Plain("series");
        var abbreviation = fields.Plain("shortjournal", "journal-iso", "journaliso", "journal-abbreviation", "abbrev_source_title", "abbrevjournal", "iso-source-abbreviation");
        return full is null && type is "article-journal" ? (abbreviation, null) : (full, abbreviation);
    }

    /// <summary>BibTeX's <c>number</c> is the issue of a journal; elsewhere the number of a report or in a series, which is kept as it is.</summary>
    private (string? Volume, string? Issue) VolumeAndIssue(string type)
    {
        var volume = Number("volume");
        return (volume, EntryTypes.IsSerial(type) ? Number("number", "issue") : Number("issue"));
    }

    // A double number ("1--2") is no dash of a sentence.
    private string? Number(params ReadOnlySpan<string> names) =>
        fields.Raw(names) is { } latex && LaTeXReader.ReadPlain(latex.Replace("--", "-", StringComparison.Ordinal)) is { Length: > 0 } number ? number : null;

    private PartialDate? Published(ref string? issue)
    {
        var date = EntryDates.Published(fields);

        // BibLaTeX: "issue: the issue of a journal … such as 'Spring'".
        if (date is { Month: null, Season: null } bare && fields.Peek("issue") is { } name && CalendarWords.SeasonOf(name.Trim()) is { } season)
        {
            issue = issue == name.Trim() ? null : issue;
            fields.Raw("issue");
            return new PartialDate(bare.Year, season: season);
        }

        return date;
    }

    private PartialDate? OnlineDate()
    {
        if (fields.Plain("epubdate") is not { } text)
        {
            return null;
        }

        if (EntryDates.Read(text) is not { } date)
        {
            fields.Keep("epubdate");
            return null;
        }

        return date;
    }

    private string? Pages(string type)
    {
        // A book's number of pages is no place in it.
        if (type is "book" or "thesis" && fields.Peek("pages") is { } count && CountOfPages.IsMatch(count))
        {
            return null;
        }

        var pages = fields.Plain("pages") ?? fields.Plain("eid", "article-number", "articleno", "article_number");
        return pages is null ? null : PageRanges.Expand(PageDash.Replace(pages, "-"));
    }

    private (string? Publisher, string? Place) Publisher()
    {
        var publisher = fields.Plain("publisher", "institution", "school", "organization");
        return (publisher, fields.Plain("address", "location", "publisher-place"));
    }

    private (List<string> Issns, List<string> Isbns) Serials()
    {
        var (issns, isbns) = (new List<string>(), new List<string>());
        foreach (var name in new[] { "issn", "eissn", "isbn" })
        {
            if (fields.Plain(name) is { } value && !SerialNumbers.Collect(value.Replace('–', '-'), issns, isbns))
            {
                fields.Keep(name);
            }
        }

        return (issns, isbns);
    }

    private string[] Languages() =>
        fields.Plain("language", "langid", "hyphenation") is { } languages
            ? languages.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [];

    private IReadOnlyList<AbstractSection> Abstract() =>
        fields.Raw("abstract") is { } latex && Heading.Replace(LaTeXReader.ReadInline(latex, paragraphs: true), "") is { Length: > 0 } text
            ? AbstractLabels.Split(text)
            : [];

    [GeneratedRegex(@"^\s*\{?\d+\s*(?:p\.?|pp\.?|pages)?\}?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CountOfPages { get; }

    [GeneratedRegex(@"(?<=\w)\s*[‐‑‒–—−]\s*(?=\w)")]
    private static partial Regex PageDash { get; }

    [GeneratedRegex(@"^(?:Abstract\s*[:.\n]\s*|(?:Abstract|ABSTRACT)\s+(?=\p{Lu}))", RegexOptions.CultureInvariant)]
    private static partial Regex Heading { get; }
}
