using System.Globalization;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Nbib;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Csv;

/// <summary>Turns the cells of one row into a citation record.</summary>
internal sealed class CsvRecordAdapter
{
    private readonly CsvHeader header;
    private readonly IReadOnlyList<string?> cells;
    private readonly int line;
    private readonly HashSet<int> unread = [];
    private readonly List<string> issns = [];
    private readonly List<string> isbns = [];

    public CsvRecordAdapter(CsvHeader header, IReadOnlyList<string> cells, int line)
    {
        this.header = header;
        this.cells = [.. cells.Select(CsvCells.Text)];
        this.line = line;
    }

    /// <summary>The record, or null when it has neither title nor people, abstract nor an identifier.</summary>
    public CitationRecord? Adapt()
    {
        var source = ReadSource();
        var names = Names().ToList();
        var types = All(CsvField.PublicationTypes).SelectMany(CsvCells.Values).Distinct().ToList();
        var published = Published() ?? source.Line?.Date;
        var online = First(CsvField.OnlineDate, Date);
        ReadEach(CsvField.Issn, text => SerialNumbers.Collect(text, issns, isbns));
        ReadEach(CsvField.Isbn, text => SerialNumbers.Collect(text, issns, isbns));
        var record = new CitationRecord
        {
            Line = line,
            Type = CsvTypes.Read(First(CsvField.Type), types),
            Title = WithoutClosingStop(Line(First(CsvField.Title))),
            OriginalTitle = Line(First(CsvField.OriginalTitle)),
            Contributors = [.. names.OfType<Contributor>()],
            MoreAuthors = names.Contains(null),
            ContainerTitle = Line(First(CsvField.Journal)) ?? source.Journal,
            ContainerAbbreviation = First(CsvField.JournalAbbreviation),
            Published = published,
            PublishedOnline = online,
            Volume = First(CsvField.Volume, CsvCells.Number) ?? source.Line?.Volume,
            Issue = First(CsvField.Issue, CsvCells.Number) ?? source.Line?.Issue,
            Pages = Pages() ?? source.Line?.Pages,
            Doi = First(CsvField.Doi, Dois.FindIn) ?? All(CsvField.Url).Select(url => url.Contains("doi.org/", StringComparison.OrdinalIgnoreCase) ? Dois.FindIn(url) : null).FirstOrDefault(doi => doi is not null),
            Pmid = First(CsvField.Pmid, PubMedNumbers.ReadPmid) ?? All(CsvField.Url).Select(PubMedNumbers.FindPmid).FirstOrDefault(pmid => pmid is not null),
            Pmcid = First(CsvField.Pmcid, text => PubMedNumbers.ReadPmcid(text)),
            OtherIdentifiers = [.. Identifiers()],
            Issns = issns,
            Isbns = isbns,
            Urls = [.. All(CsvField.Url).SelectMany(text => text.Split([' ', '\n', ';', '|'], StringSplitOptions.RemoveEmptyEntries)).Where(url => url.Contains("//", StringComparison.Ordinal) || url.StartsWith("www.", StringComparison.Ordinal)).Distinct()],
            Languages = [.. All(CsvField.Language).SelectMany(CsvCells.Terms).Distinct()],
            Publisher = Line(First(CsvField.Publisher)),
            PublisherPlace = Line(First(CsvField.Place)),
            Edition = First(CsvField.Edition),
            Summary = First(CsvField.Summary),
            Abstract = First(CsvField.Abstract) is { } text ? AbstractLabels.Split(text) : [],
            AbstractCopyright = First(CsvField.Copyright),
            Keywords = [.. Keywords().Distinct()],
            PublicationTypes = types,
            SampleSize = First(CsvField.SampleSize),
            Notes = [.. All(CsvField.Notes)],
            Source = source.Database,
        };
        record = record with { RawFields = [.. RawFields()] };
        return record is { Title: null, Contributors.Count: 0, Doi: null, Pmid: null, Pmcid: null, Abstract.Count: 0 } ? null : record;
    }

    /// <summary>Full names where a database gives them beside initials. A null stands for the authors left out.</summary>
    private IEnumerable<Contributor?> Names()
    {
        var authors = header.Fields.Contains(CsvField.FullNames) && First(CsvField.FullNames) is not null ? CsvField.FullNames : CsvField.Authors;
        return People(authors, ContributorRole.Author)
            .Concat(All(CsvField.GroupAuthors).SelectMany(CsvCells.Values).Select(name => new Contributor { Literal = name }))
            .Concat(People(CsvField.Editors, ContributorRole.Editor))
            .Concat(People(CsvField.Translators, ContributorRole.Translator))
            .Concat(People(CsvField.SeriesEditors, ContributorRole.SeriesEditor))
            .Concat(People(CsvField.Collaborators, ContributorRole.Collaborator))
            .Distinct();
    }

    private IEnumerable<Contributor?> People(CsvField field, ContributorRole role) =>
        All(field).SelectMany(CsvCells.Names).Select(name => PersonName.IsEtAl(name) ? null : WholeNames.ParseEither(name, role));

    private PartialDate? Published()
    {
        var date = First(CsvField.Date, Date);
        var year = First(CsvField.Year, text => Date(CsvCells.Number(text)));
        if ((date?.Month is not null || date?.Season is not null) && (year is null || year.Value.Year == date.Value.Year))
        {
            unread.ExceptWith(Columns(CsvField.Date, CsvField.Year));
            return date;
        }

        if ((year ?? date) is not { } known)
        {
            return null;
        }

        // Web of Science writes "FEB 15" beside the year; Covidence and Rayyan have columns for month and day.
        var rest = First(CsvField.Month) is { } month ? $"{CsvCells.Number(month)} {(First(CsvField.Day) is { } day ? CsvCells.Number(day) : "")}" : First(CsvField.Date);
        var completed = rest is null ? null : PublicationDates.Read(string.Create(CultureInfo.InvariantCulture, $"{known.Year:D4} {rest}"));
        if (completed is { } found && found.Year == known.Year && found != new PartialDate(known.Year))
        {
            unread.ExceptWith(Columns(CsvField.Date));
            return found;
        }

        return known;
    }

    private static PartialDate? Date(string text) => PartialDate.TryParse(text, out var date) ? date : PublicationDates.Read(text);

    private string? Pages()
    {
        var pages = First(CsvField.Pages) ?? PageRanges.Of(First(CsvField.FirstPage, CsvCells.Number), First(CsvField.LastPage, CsvCells.Number)) ?? First(CsvField.ArticleNumber, CsvCells.Number);
        return pages is null ? null : PageRanges.Expand(pages.StartsWith("pp", StringComparison.OrdinalIgnoreCase) ? pages.TrimStart('p', 'P', '.', ' ') : pages);
    }

    private IEnumerable<Keyword> Keywords() =>
        All(CsvField.MainKeywords).SelectMany(CsvCells.Terms).Select(term => new Keyword(KeywordKind.Author, term, null, true))
            .Concat(All(CsvField.Keywords).SelectMany(CsvCells.Terms).Select(NbibSubjects.Author))
            .Where(keyword => keyword.Term.Length > 0)
            .DistinctBy(keyword => keyword.Term)
            .Concat(All(CsvField.Mesh).SelectMany(CsvCells.Values).SelectMany(NbibSubjects.Mesh))
            .Concat(All(CsvField.Substances).SelectMany(CsvCells.Values).Select(term => new Keyword(KeywordKind.Substance, term)));

    private IEnumerable<Identifier> Identifiers() =>
        All(CsvField.TrialNumbers).SelectMany(CsvCells.Terms).Select(number => new Identifier("registration", number))
            .Concat(All(CsvField.Identifiers).SelectMany(CsvCells.Values).Where(value => value.Contains(' ', StringComparison.Ordinal)).Select(value => value.Split(' ', 2)).Select(pair => new Identifier(pair[0], pair[1])));

    private (string? Journal, CsvSourceLine? Line, string? Database) ReadSource()
    {
        string? journal = null, database = null;
        CsvSourceLine? parts = null;
        foreach (var text in All(CsvField.Source))
        {
            if (CsvSourceLine.Read(text) is { } read)
            {
                (journal, parts) = (read.Journal, read);
            }
            else if (CsvSourceLine.IsDatabase(text) || header.Fields.Contains(CsvField.Journal))
            {
                database ??= text;
            }
            else
            {
                journal ??= text;
            }
        }

        return (journal, parts, database);
    }

    private IEnumerable<RawField> RawFields()
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is { } text && (i >= header.Fields.Count || header.Fields[i] is null || unread.Contains(i)))
            {
                var name = i < header.Names.Count && header.Names[i].Length > 0 ? header.Names[i] : string.Create(CultureInfo.InvariantCulture, $"column {i + 1}");
                yield return new RawField(name, text);
            }
        }
    }

    private IEnumerable<int> Columns(params CsvField[] fields) =>
        Enumerable.Range(0, Math.Min(cells.Count, header.Fields.Count)).Where(i => header.Fields[i] is { } field && fields.Contains(field));

    private IEnumerable<string> All(CsvField field) => Columns(field).Select(i => cells[i]).OfType<string>();

    /// <summary>The first cell of a field; the cells of further columns for it are kept raw where they say something else.</summary>
    private string? First(CsvField field) => First(field, text => text);

    private T? First<T>(CsvField field, Func<string, T?> read)
    {
        var found = default(T);
        string? taken = null;
        foreach (var i in Columns(field))
        {
            if (cells[i] is not { } text)
            {
                continue;
            }

            if (taken is null && read(text) is { } value)
            {
                (found, taken) = (value, text);
                unread.Remove(i);
            }
            else if (text != taken)
            {
                unread.Add(i);
            }
        }

        return found;
    }

    private void ReadEach(CsvField field, Func<string, bool> read)
    {
        foreach (var i in Columns(field))
        {
            if (cells[i] is { } text && !read(text))
            {
                unread.Add(i);
            }
        }
    }

    private static string? Line(string? text) => text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? WithoutClosingStop(string? title) =>
        title is not null && title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal) ? title[..^1] : title;
}
