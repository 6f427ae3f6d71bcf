using System.Text.RegularExpressions;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.PubMedXml;

/// <summary>What has been read of a record so far; PubMed spreads one field over several elements.</summary>
internal sealed partial class RecordDraft
{
    public string? Title { get; set; }
    public string? OriginalTitle { get; set; }
    public string? BookTitle { get; set; }
    public List<Contributor> Contributors { get; } = [];
    public bool MoreAuthors { get; set; }
    public string? Journal { get; set; }
    public string? IsoAbbreviation { get; set; }
    public string? MedlineAbbreviation { get; set; }
    public PartialDate? Published { get; set; }
    public PartialDate? PublishedOnline { get; set; }
    public string? Volume { get; set; }
    public string? Issue { get; set; }
    public string? Pages { get; set; }
    public string? Doi { get; set; }
    public string? Pmid { get; set; }
    public string? Pmcid { get; set; }
    public List<Identifier> Identifiers { get; } = [];
    public List<string> Issns { get; } = [];
    public List<string> Isbns { get; } = [];
    public List<string> Urls { get; } = [];
    public List<string> Languages { get; } = [];
    public string? Publisher { get; set; }
    public string? Place { get; set; }
    public string? Edition { get; set; }
    public List<AbstractSection> Abstract { get; } = [];
    public string? AbstractCopyright { get; set; }
    public List<Keyword> Keywords { get; } = [];
    public List<string> PublicationTypes { get; } = [];
    public List<Notice> Notices { get; } = [];
    public List<RawField> Raw { get; } = [];
    public bool IsBook { get; set; }

    public void Keep(string tag, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Raw.Add(new RawField(tag, value));
        }
    }

    public void Identify(string scheme, string? value)
    {
        if (value is not null && !Identifiers.Exists(id => id.Value == value))
        {
            Identifiers.Add(new Identifier(scheme, value));
        }
    }

    public CitationRecord Build(int line)
    {
        if (IsoAbbreviation is not null && MedlineAbbreviation is not null && IsoAbbreviation != MedlineAbbreviation)
        {
            Keep("MedlineTA", MedlineAbbreviation);
        }

        // PubMed leaves the title empty, or writes "[Not Available]", where it has none in English.
        if ((Title is null or "[Not Available]" or "Not Available") && OriginalTitle is not null)
        {
            (Title, OriginalTitle) = (OriginalTitle, null);
        }

        Pages ??= Identifiers.Find(id => id.Scheme == "pii" && ArticleNumber.IsMatch(id.Value))?.Value;

        // Arrays, because thousands of records wait to be written, most of their lists are empty, and of those all have the same.
        var isChapter = IsBook && Title is not null && BookTitle is not null;
        return new CitationRecord
        {
            Line = line,
            Type = isChapter ? "chapter" : IsBook ? "book" : PublicationTypes.Contains("Preprint") ? "article" : "article-journal",
            Title = Title ?? BookTitle,
            OriginalTitle = OriginalTitle,
            Contributors = Contributors.ToArray(),
            MoreAuthors = MoreAuthors,
            ContainerTitle = isChapter ? BookTitle : Journal,
            ContainerAbbreviation = IsoAbbreviation ?? MedlineAbbreviation,
            Published = Published,
            PublishedOnline = PublishedOnline,
            Volume = Volume,
            Issue = Issue,
            Pages = Pages,
            Doi = Doi,
            Pmid = Pmid,
            Pmcid = Pmcid,
            OtherIdentifiers = Identifiers.ToArray(),
            Issns = Issns.ToArray(),
            Isbns = Isbns.ToArray(),
            Urls = Urls.ToArray(),
            Languages = Languages.ToArray(),
            Publisher = Publisher,
            PublisherPlace = Place,
            Edition = Edition,
            Abstract = Abstract.ToArray(),
            AbstractCopyright = AbstractCopyright,
            Keywords = Keywords.ToArray(),
            PublicationTypes = PublicationTypes.ToArray(),
            Notices = Notices.ToArray(),
            RawFields = Raw.ToArray(),
        };
    }

    // The number of an article in a journal without pages (e42692), which PubMed prints in their place; not a publisher's S0022-0302(15)00395-1.
    [GeneratedRegex("^[A-Za-z0-9]{1,10}$")]
    private static partial Regex ArticleNumber { get; }
}
