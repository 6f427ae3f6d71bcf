using System.Globalization;
using System.Xml.Linq;

namespace PsyLit.EUtilities;

/// <summary>A made-up PubMed record: nothing of it is literature.</summary>
public sealed record MadeUpRecord
{
    public required string Pmid { get; init; }

    public required string Title { get; init; }

    public string Abstract { get; init; } = "";

    public string Author { get; init; } = "Nobody";

    public string Journal { get; init; } = "Journal of Fictitious Results";

    public int Year { get; init; } = 2020;

    public string? Doi { get; init; }

    public string? Pmcid { get; init; }

    public string MeshTerm { get; init; } = "Depressive Disorder";

    /// <summary>The day PubMed took it up (<c>crdt</c>).</summary>
    public DateOnly Created { get; init; } = new(2020, 1, 1);

    /// <summary>Whether all words occur in title or abstract.</summary>
    internal bool Matches(IEnumerable<string> words)
    {
        var text = $"{Title} {Abstract}";
        return words.All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    internal XElement ToXml() => new(
        "PubmedArticle",
        new XElement(
            "MedlineCitation",
            new XAttribute("Status", "MEDLINE"),
            new XElement("PMID", new XAttribute("Version", "1"), Pmid),
            new XElement(
                "Article",
                new XAttribute("PubModel", "Print"),
                new XElement(
                    "Journal",
                    new XElement("ISSN", "0000-0019"),
                    new XElement("JournalIssue", new XElement("Volume", "7"), new XElement("Issue", "2"), new XElement("PubDate", new XElement("Year", Year))),
                    new XElement("Title", Journal)),
                new XElement("ArticleTitle", Title + "."),
                new XElement("Pagination", new XElement("MedlinePgn", "11-19")),
                Abstract.Length == 0 ? null : new XElement("Abstract", new XElement("AbstractText", Abstract)),
                new XElement("AuthorList", new XElement("Author", new XElement("LastName", Author), new XElement("ForeName", "Anna"), new XElement("Initials", "A"))),
                new XElement("Language", "eng"),
                new XElement("PublicationTypeList", new XElement("PublicationType", "Journal Article"))),
            new XElement("MeshHeadingList", new XElement("MeshHeading", new XElement("DescriptorName", new XAttribute("MajorTopicYN", "N"), MeshTerm)))),
        new XElement(
            "PubmedData",
            new XElement("History", new XElement("PubMedPubDate", new XAttribute("PubStatus", "entrez"), new XElement("Year", Created.Year), new XElement("Month", Created.Month), new XElement("Day", Created.Day))),
            new XElement("PublicationStatus", "ppublish"),
            new XElement("ArticleIdList", Ids())));

    private IEnumerable<XElement> Ids()
    {
        yield return new XElement("ArticleId", new XAttribute("IdType", "pubmed"), Pmid);
        if (Doi is not null)
        {
            yield return new XElement("ArticleId", new XAttribute("IdType", "doi"), Doi);
        }

        if (Pmcid is not null)
        {
            yield return new XElement("ArticleId", new XAttribute("IdType", "pmc"), Pmcid);
        }
    }

    /// <summary>Some records, one taken up a day from the first of 2020 on, with a few words that occur in every third, fifth and so on.</summary>
    /// <param name="count">How many.</param>
    /// <param name="perDay">How many are taken up on one day.</param>
    public static IEnumerable<MadeUpRecord> Some(int count, int perDay = 1)
    {
        string[] compounds = ["psilocybin", "ketamine", "an imaginary tryptamine"];
        string[] outcomes = ["mood", "sleep", "recall", "pain", "appetite"];
        return Enumerable.Range(1, count).Select(i => new MadeUpRecord
        {
            Pmid = (90_000_000 + i).ToString(CultureInfo.InvariantCulture),
            Title = string.Create(CultureInfo.InvariantCulture, $"Made-up study {i} of {compounds[i % compounds.Length]} and {outcomes[i % outcomes.Length]} in imaginary depression"),
            Abstract = string.Create(CultureInfo.InvariantCulture, $"Nobody was given {compounds[i % compounds.Length]}. Of {i + 3} invented persons none took part, and 5-HT2A was not measured."),
            Author = "Nobody" + (char)('a' + (i % 26)),
            Year = 2000 + (i % 25),
            Doi = string.Create(CultureInfo.InvariantCulture, $"10.5555/made-up.{i}"),
            Pmcid = i % 2 == 0 ? string.Create(CultureInfo.InvariantCulture, $"PMC{9_000_000 + i}") : null,
            Created = new DateOnly(2020, 1, 1).AddDays((i - 1) / perDay),
        });
    }
}
