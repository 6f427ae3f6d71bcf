using System.Text.RegularExpressions;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.EndNoteXml;

/// <summary>Turns the fields of one EndNote record into a citation record. What no field of it takes is kept raw under its path.</summary>
internal sealed partial class EndNoteRecordAdapter(IReadOnlyList<EndNoteField> fields, int line)
{
    private static readonly char[] KeywordSeparators = [';', '\n'];

    // What the program needs to find its own files and rows again says nothing of the work.
    private static readonly HashSet<string> OfTheProgram = ["database", "source-app", "rec-number", "ref-type", "foreign-keys/key"];

    private readonly HashSet<EndNoteField> taken = [];
    private readonly List<string> issns = [];
    private readonly List<string> isbns = [];

    /// <summary>The record, or null when it has neither title nor people nor an identifier.</summary>
    public CitationRecord? Adapt()
    {
        var type = TypeName();
        var cslType = EndNoteTypes.CslType(type);
        var people = new EndNotePeople(fields, type);
        taken.UnionWith(people.Taken);
        var title = TakeInline("titles/title");
        var (container, abbreviation) = Container();
        var identifiers = new EndNoteIdentifiers(fields);
        taken.UnionWith(identifiers.Taken);
        CollectSerials();
        var online = OnlineDate(cslType);
        var record = new CitationRecord
        {
            Line = line,
            Type = cslType,
            Title = ClosingStop.Without(title),
            Contributors = people.Contributors,
            MoreAuthors = people.MoreAuthors,
            ContainerTitle = container,
            ContainerAbbreviation = abbreviation,
            Published = Published(),
            PublishedOnline = online,
            Volume = Take("volume"),
            Issue = Take("number", "issue"),
            Pages = Pages(cslType),
            Doi = identifiers.Doi,
            Pmid = identifiers.Pmid,
            Pmcid = identifiers.Pmcid,
            Issns = issns,
            Isbns = isbns,
            Urls = Urls(),
            Languages = [.. All("language").SelectMany(field => field.Line.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
            Publisher = Take("publisher"),
            PublisherPlace = Take("pub-location"),
            Edition = online is null ? Take("edition") : null,
            Abstract = TakeText("abstract") is { } text ? AbstractLabels.Split(WithoutHeading.Replace(text, "")) : [],
            Keywords = [.. Keywords()],
            PublicationTypes = [.. All("work-type").Select(field => field.Line)],
            Notes = [.. All("notes", "research-notes").Select(field => field.Text)],
            Source = Take("remote-database-name"),
            RawFields = [.. RawFields()],
        };
        return record is { Title: null, Contributors.Count: 0, Doi: null, Pmid: null, Pmcid: null } ? null : record;
    }

    private string? TypeName()
    {
        var field = fields.FirstOrDefault(field => field.Path == "ref-type");
        return field?.Attribute("name") ?? (field is null ? null : EndNoteTypes.NameOf(field.Line) ?? field.Line);
    }

    /// <summary>The journal or book by its fullest name, and a shorter name of it. EndNote's PubMed connection has the abbreviation in the place of the name.</summary>
    private (string? Full, string? Abbreviation) Container()
    {
        var names = All("titles/secondary-title", "periodical/full-title", "titles/alt-title", "alt-periodical/full-title")
            .Select(field => field.Line).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var short1 = All("periodical/abbr-1", "alt-periodical/abbr-1").Select(field => field.Line).ToList();
        var full = names.Count > 0 ? names[0] : null;
        if (names.Count > 1 && names[1].Length > names[0].Length && char.ToUpperInvariant(names[1][0]) == char.ToUpperInvariant(names[0][0]))
        {
            full = names[1];
        }

        var abbreviation = short1.Concat(names).FirstOrDefault(name => !string.Equals(name, full, StringComparison.OrdinalIgnoreCase));
        foreach (var field in fields.Where(field => field.Path.StartsWith("periodical/", StringComparison.Ordinal) || field.Path.StartsWith("alt-periodical/", StringComparison.Ordinal) || field.Path.StartsWith("titles/", StringComparison.Ordinal)))
        {
            if (field.Path != "titles/title" && !string.Equals(field.Line, full, StringComparison.OrdinalIgnoreCase) && !string.Equals(field.Line, abbreviation, StringComparison.OrdinalIgnoreCase))
            {
                taken.Remove(field);
            }
        }

        return (full ?? abbreviation, full is null ? null : abbreviation);
    }

    /// <summary>The year, completed by the most precise other date of that year. A year in words ("in press") is kept raw.</summary>
    private PartialDate? Published()
    {
        var years = fields.Where(field => field.Path == "dates/year" && EndNoteDates.Read(field) is not null).ToList();
        taken.UnionWith(years);
        var year = years.Count > 0 ? EndNoteDates.Read(years[0]) : null;
        PartialDate? best = year;
        foreach (var field in fields.Where(field => field.Path is "dates/pub-dates/date" or "dates/copyright-dates/date"))
        {
            if (EndNoteDates.Read(field, year) is { } date && (best is null || (date.Year == best.Value.Year && EndNoteDates.Precision(date) > EndNoteDates.Precision(best.Value))))
            {
                best = date;
                taken.Add(field);
            }
        }

        return best;
    }

    /// <summary>EndNote writes the date of the electronic publication of a journal article into the field that is a book's edition.</summary>
    private PartialDate? OnlineDate(string cslType)
    {
        var date = cslType is "article-journal" && First("edition") is { } edition ? PublicationDates.Read(edition.Line) : null;
        if (date?.Month is null)
        {
            return null;
        }

        _ = Take("edition");
        return date;
    }

    private string? Pages(string cslType)
    {
        var pages = First("pages")?.Line;
        if (cslType is "book" or "thesis" or "report" && pages is not null && NumberOfPages.IsMatch(pages))
        {
            return null;
        }

        return Take("pages") is { } range ? PageRanges.Expand(LeadingWord.Replace(range, ""))
            : First("custom7")?.Line is { Length: <= 20 } number && cslType is "article-journal" && Dois.FindIn(number) is null ? Take("custom7") : null;
    }

    private void CollectSerials()
    {
        foreach (var field in fields.Where(field => field.Path is "isbn" or "issn"))
        {
            if (SerialNumbers.Collect(field.Line, issns, isbns))
            {
                taken.Add(field);
            }
        }
    }

    private List<string> Urls()
    {
        var urls = new List<string>();
        foreach (var field in fields.Where(field => field.Path.StartsWith("urls/", StringComparison.Ordinal)))
        {
            foreach (var url in field.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                // A file of the library it was exported from is no address anywhere else.
                if (!url.StartsWith("internal-pdf:", StringComparison.OrdinalIgnoreCase) && !url.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
                    && (url.Contains("://", StringComparison.Ordinal) || url.StartsWith("www.", StringComparison.OrdinalIgnoreCase)))
                {
                    taken.Add(field);
                    if (!urls.Contains(url))
                    {
                        urls.Add(url);
                    }
                }
            }
        }

        return urls;
    }

    private IEnumerable<Keyword> Keywords() =>
        All("keywords/keyword")
            .SelectMany(field => field.Text.Split(KeywordSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(term => new Keyword(KeywordKind.Author, term.TrimStart('*').TrimStart(), null, term.StartsWith('*')))
            .Where(keyword => keyword.Term.Length > 0)
            .Distinct();

    private IEnumerable<RawField> RawFields()
    {
        foreach (var field in fields.Where(field => !OfTheProgram.Contains(field.Path)))
        {
            if (field.Inline.Length > 0 && !taken.Contains(field))
            {
                yield return new RawField(field.Path, field.Text);
            }
        }
    }

    private EndNoteField? First(string path) => fields.FirstOrDefault(field => field.Path == path && field.Inline.Length > 0);

    private IEnumerable<EndNoteField> All(params string[] paths)
    {
        foreach (var path in paths)
        {
            foreach (var field in fields.Where(field => field.Path == path && field.Inline.Length > 0))
            {
                taken.Add(field);
                yield return field;
            }
        }
    }

    private string? Take(params string[] paths) => TakeFirst(paths)?.Line is { Length: > 0 } text ? text : null;

    private string? TakeInline(string path) =>
        TakeFirst(path) is { } field ? string.Join(' ', field.Inline.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;

    private string? TakeText(string path) => TakeFirst(path)?.Inline;

    private EndNoteField? TakeFirst(params string[] paths)
    {
        var field = paths.Select(First).FirstOrDefault(found => found is not null);
        if (field is not null)
        {
            taken.Add(field);
        }

        return field;
    }

    [GeneratedRegex(@"^\s*\d+\s*(?:p\.?|pp\.?|pages?)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberOfPages { get; }

    [GeneratedRegex(@"^\s*(?:pp?\.|pages?)\s*(?=\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadingWord { get; }

    [GeneratedRegex(@"^\s*(?:Abstract\s*[:.\n]\s*|(?:Abstract|ABSTRACT)\s+(?=\p{Lu}))", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutHeading { get; }
}
