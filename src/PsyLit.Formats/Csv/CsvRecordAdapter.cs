using System.Globalization;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Nbib;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Csv;

/// <summary>Turns the cells of one row into a citation record.</summary>
internal sealed class CsvRecordAdapter
{
    private readonly CsvHeader header;
    private readonly CsvCells reading;
    private readonly IReadOnlyList<string?> cells;
    private readonly int line;
    private readonly HashSet<int> unread = [];
    private readonly List<string> issns = [];
    private readonly List<string> isbns = [];

    public CsvRecordAdapter(CsvHeader header, IReadOnlyList<string> cells, int line)
    {
        this.header = header;
        reading = new CsvCells(header.IsOwn);
        this.cells = [.. cells.Select(reading.Text)];
        this.line = line;
    }

    /// <summary>The record, or null when it has neither title nor people, abstract nor an identifier.</summary>
    public CitationRecord? Adapt()
    {
        var source = ReadSource();
        var names = Names().ToList();
        var types = All(CsvField.PublicationTypes).SelectMany(reading.Values).Distinct().ToList();
        var published = Published() ?? source.Line?.Date;
        var online = First(CsvField.OnlineDate, Date);
        ReadEach(CsvField.Issn, text => SerialNumbers.Collect(text, issns, isbns));
        ReadEach(CsvField.Isbn, text => SerialNumbers.Collect(text, issns, isbns));
        var record = new CitationRecord
        {
            Line = line,
            Type = First(CsvField.Type) is { } kind && header.IsOwn ? kind : CsvTypes.Read(First(CsvField.Type), types),
            Title = reading.Title(First(CsvField.Title)),
            OriginalTitle = reading.Line(First(CsvField.OriginalTitle)),
            Contributors = [.. names.OfType<Contributor>()],
            MoreAuthors = names.Contains(null),
            ContainerTitle = reading.Line(First(CsvField.Journal)) ?? source.Journal,
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
            Urls = [.. All(CsvField.Url).SelectMany(reading.Addresses).Distinct()],
            Languages = [.. All(CsvField.Language).SelectMany(reading.Terms).Distinct()],
            Publisher = reading.Line(First(CsvField.Publisher)),
            PublisherPlace = reading.Line(First(CsvField.Place)),
            Edition = First(CsvField.Edition),
            Summary = First(CsvField.Summary),
            Abstract = First(CsvField.Abstract) is { } text ? AbstractLabels.Split(text) : [],
            AbstractCopyright = First(CsvField.Copyright),
            Keywords = [.. Keywords().Distinct()],
            PublicationTypes = types,
            SampleSize = First(CsvField.SampleSize),
            Unconfirmed = [.. All(CsvField.Unconfirmed).SelectMany(reading.Values)],
            Source = source.Database,
        };
        record = WithNotes(record) with { RawFields = [.. RawFields()] };
        return record is { Title: null, Contributors.Count: 0, Doi: null, Pmid: null, Pmcid: null, Abstract.Count: 0 } ? null : record;
    }

    // A table of PsyLit's has a column for whatever else other formats put into notes.
    private CitationRecord WithNotes(CitationRecord record)
    {
        var notices = All(CsvField.Notices).SelectMany(reading.Values).ToList();
        var notes = All(CsvField.Notes).SelectMany(reading.Notes).ToList();
        if (!header.IsOwn)
        {
            return RecordNotes.Restore(record with { Notes = [.. notices, .. notes] });
        }

        var restored = RecordNotes.Restore(record with { Notes = notices });
        return restored with { Notes = [.. restored.Notes, .. notes] };
    }

    /// <summary>Full names where a database gives them beside initials. A null stands for the authors left out.</summary>
    private IEnumerable<Contributor?> Names()
    {
        var authors = header.Fields.Contains(CsvField.FullNames) && First(CsvField.FullNames) is not null ? CsvField.FullNames : CsvField.Authors;
        return People(authors, ContributorRole.Author)
            .Concat(All(CsvField.GroupAuthors).SelectMany(reading.Values).Select(name => new Contributor { Literal = name }))
            .Concat(People(CsvField.Editors, ContributorRole.Editor))
            .Concat(People(CsvField.Translators, ContributorRole.Translator))
            .Concat(People(CsvField.SeriesEditors, ContributorRole.SeriesEditor))
            .Concat(People(CsvField.Collaborators, ContributorRole.Collaborator))
            .Concat(People(CsvField.OtherPeople, ContributorRole.Other))
            .Distinct();
    }

    private IEnumerable<Contributor?> People(CsvField field, ContributorRole role) =>
        All(field).SelectMany(reading.Names).Select(name => PersonName.IsEtAl(name) ? null : reading.Person(name, role));

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
        All(CsvField.MainKeywords).SelectMany(reading.Terms).Select(term => new Keyword(KeywordKind.Author, term, null, true))
            .Concat(All(CsvField.Keywords).SelectMany(reading.Terms).Select(NbibSubjects.Author))
            .Where(keyword => keyword.Term.Length > 0)
            .DistinctBy(keyword => keyword.Term)
            .Concat(All(CsvField.Mesh).SelectMany(reading.Values).SelectMany(NbibSubjects.Mesh))
            .Concat(All(CsvField.Substances).SelectMany(reading.Values).Select(term => new Keyword(KeywordKind.Substance, term)));

    private IEnumerable<Identifier> Identifiers() =>
        All(CsvField.TrialNumbers).SelectMany(reading.Terms).Select(number => new Identifier("registration", number))
            .Concat(All(CsvField.Identifiers).SelectMany(reading.Values).Where(value => value.Contains(' ', StringComparison.Ordinal)).Select(value => value.Split(' ', 2)).Select(pair => new Identifier(pair[0], pair[1])));

    private (string? Journal, CsvSourceLine? Line, string? Database) ReadSource()
    {
        string? journal = null, database = null;
        CsvSourceLine? parts = null;
        foreach (var text in All(CsvField.Source))
        {
            if (header.IsOwn)
            {
                database ??= text;
            }
            else if (CsvSourceLine.Read(text) is { } read)
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
}
