using System.Text.RegularExpressions;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Fields.Names;
using PsyLit.Formats.Records;
using PsyLit.Formats.TaggedLines;

namespace PsyLit.Formats.Ris;

/// <summary>Turns the fields of one RIS record into a citation record.</summary>
/// <remarks>The same thing has several tags (<c>T1</c>, <c>TI</c>, <c>CT</c>), and a tag means different things in different types.</remarks>
internal sealed partial class RisRecordAdapter(TaggedRecord source)
{
    private static readonly char[] KeywordSeparators = [';', '\n'];

    private readonly string? type = source.Fields.FindLast(field => field.Tag == "TY").Value?.Trim();
    private readonly HashSet<string> taken = ["TY"];
    private readonly List<string> issns = [];
    private readonly List<string> isbns = [];
    private readonly List<string> unplaced = [];

    /// <summary>The record, or null when it has a type and nothing else, or no type and neither title nor people nor an identifier.</summary>
    public CitationRecord? Adapt()
    {
        var cslType = RisTypes.CslType(type);
        var identifiers = new RisIdentifiers(source);
        var (people, moreAuthors) = People();
        var title = Take("TI", "T1", "CT") ?? (cslType is "book" ? Take("BT", "T2") : null);
        var (container, abbreviation) = Container(cslType, title);
        var (volume, issue) = VolumeAndIssue(cslType);
        var online = OnlineDate(cslType);
        foreach (var serial in All("SN", "BN"))
        {
            if (!SerialNumbers.Collect(serial, issns, isbns))
            {
                unplaced.Add(serial);
            }
        }

        var record = new CitationRecord
        {
            Line = source.Line,
            Type = cslType,
            Title = ClosingStop.Without(title),
            Contributors = people,
            MoreAuthors = moreAuthors,
            ContainerTitle = container,
            ContainerAbbreviation = abbreviation,
            Published = TakeDates(),
            Volume = volume,
            Issue = issue,
            Pages = Pages(cslType),
            Doi = identifiers.Doi,
            Pmid = identifiers.Pmid,
            Pmcid = identifiers.Pmcid,
            Issns = issns,
            Isbns = isbns,
            Urls = Urls(),
            Languages = [.. All("LA").SelectMany(value => value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
            Publisher = Take("PB"),
            PublisherPlace = Take("CY", "PP"),
            PublishedOnline = online,
            Edition = online is null ? Take("ET") : null,
            Abstract = AbstractOf() is { Length: > 0 } text ? AbstractLabels.Split(text) : [],
            Keywords = [.. Keywords()],
            PublicationTypes = [.. All("M3").Where(value => !value.Contains("doi", StringComparison.OrdinalIgnoreCase) && Dois.FindIn(value) is null)],
            Notes = [.. Notes()],
            Source = Take("DB"),
            RawFields = [.. RawFields(identifiers)],
        };
        var isEmpty = record.Title is null && people.Count == 0 && record is { Doi: null, Pmid: null, Pmcid: null };
        return isEmpty && (type is null || source.Fields.TrueForAll(field => field.Tag == "TY" || field.Value.Length == 0)) ? null : RecordNotes.Restore(record);
    }

    private (List<Contributor> People, bool MoreAuthors) People()
    {
        var people = new List<Contributor>();
        var moreAuthors = false;
        foreach (var field in source.Fields)
        {
            if (RoleOf(field.Tag) is not { } role)
            {
                continue;
            }

            taken.Add(field.Tag);
            foreach (var name in field.Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (PersonName.IsEtAl(name))
                {
                    moreAuthors = true;
                }
                else if (PersonName.Parse(name, role) is var person && !people.Contains(person))
                {
                    people.Add(person);
                }
            }
        }

        return (people, moreAuthors);
    }

    private ContributorRole? RoleOf(string tag) => tag switch
    {
        "AU" or "A1" => string.Equals(type, "EDBOOK", StringComparison.OrdinalIgnoreCase) ? ContributorRole.Editor : ContributorRole.Author,
        "ED" => ContributorRole.Editor,
        "A2" => RisTypes.RoleOf(type, 2),
        "A3" => RisTypes.RoleOf(type, 3),
        "A4" => RisTypes.RoleOf(type, 4),
        _ => null,
    };

    private (string? Full, string? Abbreviation) Container(string cslType, string? title)
    {
        string[] full = cslType switch
        {
            "article-journal" or "article-magazine" or "article-newspaper" or "document" or "article" => ["JF", "T2", "JO", "BT", "JA", "J2", "J1"],
            "chapter" or "paper-conference" or "entry-dictionary" or "entry-encyclopedia" => ["T2", "BT", "JF", "JO", "C3", "T3"],
            _ => ["T2", "BT", "JF", "JO", "T3"],
        };
        var container = full.Select(tag => source.First(tag)).FirstOrDefault(value => value is not null && value != title);
        var abbreviation = new[] { "JA", "J2", "J1", "JO" }.Select(tag => source.First(tag)).FirstOrDefault(value => value is not null && value != container);
        foreach (var tag in full.Concat(["JA", "J2", "J1", "JO"]))
        {
            if (source.First(tag) is { } value && (value == container || value == abbreviation))
            {
                taken.Add(tag);
            }
        }

        return (container, abbreviation);
    }

    private (string? Volume, string? Issue) VolumeAndIssue(string cslType)
    {
        var volume = Take("VL");
        var issue = Take("IS", "CP");
        if (volume is not null && issue is null && VolumeWithIssue().Match(volume) is { Success: true } match)
        {
            return (match.Groups["volume"].Value, match.Groups["issue"].Value);
        }

        // EndNote's RIS table has the number of most types in M1; for journal articles older programs put any number there.
        var isNumber = source.First("M1") is { Length: <= 20 } number
            && (cslType is "document" or "article" or "article-magazine" or "paper-conference" or "report" || (cslType is "article-journal" && ShortNumber().IsMatch(number))
                || string.Equals(type, "EJOUR", StringComparison.OrdinalIgnoreCase));
        return (volume, issue ?? (isNumber ? Take("M1") : null));
    }

    /// <summary>EndNote writes the date of the electronic publication of a journal article into the field that is a book's edition.</summary>
    private PartialDate? OnlineDate(string cslType)
    {
        var date = cslType is "article-journal" ? PublicationDates.Read(source.First("ET")) : null;
        if (date?.Month is null)
        {
            return null;
        }

        taken.Add("ET");
        return date;
    }

    private string? Pages(string cslType)
    {
        if (cslType is "book" && source.First("EP") is null && source.First("SP") is { } count && count.All(char.IsAsciiDigit))
        {
            // The number of pages of the whole book.
            return null;
        }

        var pages = PageRanges.Of(Take("SP"), Take("EP"));
        return pages ?? (source.First("C7") is { Length: <= 20 } number && Dois.FindIn(number) is null ? Take("C7") : null);
    }

    private PartialDate? TakeDates()
    {
        var date = RisDates.Find(source);
        foreach (var tag in new[] { "PY", "DA", "Y1" })
        {
            // Words that are no date ("in press") are kept.
            if (source.All(tag).All(value => PublicationDates.Read(value)?.Year == date?.Year || (date is not null && PublicationDates.Read(value) is null)))
            {
                taken.Add(tag);
            }
        }

        return date;
    }

    private List<string> Urls() =>
        [.. All("UR", "LK", "L1", "L2", "L3", "L4")
            .SelectMany(value => AddressSeparator().Split(value))
            .Select(value => value.Trim())
            .Where(value => value.Contains("//", StringComparison.Ordinal) || value.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            .Distinct()];

    /// <summary><c>AB</c>, or <c>N2</c> where there is none. Repeated lines are paragraphs.</summary>
    private string? AbstractOf()
    {
        var tag = source.First("AB") is not null ? "AB" : "N2";
        taken.Add(tag);
        var (one, other) = (source.First("AB"), source.First("N2"));
        if (one is not null && other is not null && one.Contains(other, StringComparison.Ordinal))
        {
            taken.Add("N2");
        }

        // R writes NA for what is missing.
        return WithoutHeading().Replace(string.Join('\n', source.All(tag).Where(value => value is not ("NA" or "N/A"))), "");
    }

    private IEnumerable<Keyword> Keywords()
    {
        taken.Add("KW");
        return source.Fields.Where(field => field.Tag == "KW")
            .SelectMany(field => field.Value.Split(KeywordSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(term => new Keyword(KeywordKind.Author, term.TrimStart('*').TrimStart(), null, term.StartsWith('*')))
            .Where(keyword => keyword.Term.Length > 0)
            .Distinct();
    }

    private IEnumerable<string> Notes()
    {
        taken.Add("N1");
        taken.Add("RN");
        return source.Fields.Where(field => field.Tag is "N1" or "RN" && field.Value.Length > 0).Select(field => field.Value);
    }

    /// <summary>Fields that were not used, and values of used fields that found no place.</summary>
    private IEnumerable<RawField> RawFields(RisIdentifiers identifiers) =>
        source.Fields
            .Where(field => field.Value.Length > 0 && (!taken.Contains(field.Tag) || IsLeftOver(field)))
            .Where(field => !identifiers.IsWhole(field))
            .Where(field => field.Tag is not ("DO" or "DI") || identifiers.Doi is null || Dois.FindIn(field.Text) != identifiers.Doi)
            .Select(field => new RawField(field.Tag, field.Value));

    private bool IsLeftOver(TaggedField field) => field.Tag switch
    {
        "SN" or "BN" => unplaced.Contains(field.Text),
        "UR" or "LK" or "L1" or "L2" or "L3" or "L4" => !field.Value.Contains("//", StringComparison.Ordinal) && !field.Value.StartsWith("www.", StringComparison.OrdinalIgnoreCase),
        "M3" => field.Value.Contains("doi", StringComparison.OrdinalIgnoreCase) && Dois.FindIn(field.Text) is null,
        "TI" or "T1" or "CT" or "VL" or "IS" or "SP" or "EP" or "PB" or "CY" or "ET" or "DB" or "JF" or "JO" or "JA" => field.Text != source.First(field.Tag),
        _ => false,
    };

    private string? Take(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            if (source.First(tag) is { } value)
            {
                taken.Add(tag);
                return value.Trim();
            }
        }

        return null;
    }

    private IEnumerable<string> All(params string[] tags)
    {
        taken.UnionWith(tags);
        return source.All(tags);
    }

    [GeneratedRegex(@"^(?<volume>[^()\s]+)\s*\((?<issue>[^()]+)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex VolumeWithIssue();

    [GeneratedRegex(@"^(?:\d{1,4}(?:[-/–]\d{1,4})?|(?:Suppl?\.?|Supplement|Pt\.?|Spec(?:ial)?\.? (?:Issue|No))\s*\w*|\d+\s*(?:Suppl?|Pt)\.?\s*\w*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShortNumber();

    // Publishers export the heading of the section with its text.
    [GeneratedRegex(@"^\s*(?:Abstract\s*[:.\n]\s*|(?:Abstract|ABSTRACT)\s+(?=\p{Lu}))", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutHeading();

    [GeneratedRegex(@"\s*;\s*(?=https?:|www\.)|\s+(?=https?:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressSeparator();
}
