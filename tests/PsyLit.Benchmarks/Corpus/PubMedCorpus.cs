using System.Globalization;
using System.Text;

namespace PsyLit.Benchmarks.Corpus;

/// <summary>Invents articles as PubMed XML; <see cref="CorpusFiles"/> writes them to files.</summary>
/// <remarks>
/// An article depends on the seed and its number only, so that the first 10,000 of 100,000 are the 10,000. Of all articles 60 % have a
/// structured abstract, 5 % none, and 2 % a date in words (MedlineDate); texts have inline tags, entities and diacritics.
/// </remarks>
internal sealed class PubMedCorpus(ulong seed)
{
    private static readonly string[] Sections = ["BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS"];
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly string[] Families = ["Müller", "García", "Ångström", "Nguyen", "O&apos;Brien", "Smith", "Çelik", "Novák", "Rossi", "Tanaka"];

    private readonly Vocabulary vocabulary = new(seed);

    /// <summary>The text of one abstract, with its inline tags; the same number gives the same text.</summary>
    public string AbstractText(int number, bool onTopic)
    {
        var random = new SplitMix(seed * 1_000_003 + (ulong)number);
        random.Next();
        var text = new StringBuilder(2000);
        Words(text, ref random, 160 + random.Below(120), onTopic || random.Chance(DomainTerms.TopicShare), 1);
        return text.Append('.').ToString();
    }

    /// <summary>The article of that number, counted from 1, as one element.</summary>
    public StringBuilder Article(int number)
    {
        var random = new SplitMix(seed * 1_000_003 + (ulong)number);
        random.Next();
        var onTopic = random.Chance(DomainTerms.TopicShare);
        var year = 1975 + (int)(50 * Math.Sqrt(random.Fraction()));
        var xml = new StringBuilder(8000);
        var culture = CultureInfo.InvariantCulture;
        xml.Append(culture, $"<PubmedArticle><MedlineCitation Status=\"MEDLINE\" Owner=\"NLM\"><PMID Version=\"1\">{10_000_000 + number}</PMID><DateRevised><Year>{year}</Year><Month>11</Month><Day>02</Day></DateRevised><Article PubModel=\"Print-Electronic\">");
        Journal(xml, ref random, year);
        xml.Append("<ArticleTitle>");
        Words(xml, ref random, 9 + random.Below(8), onTopic, 0.25);
        xml.Append(culture, $".</ArticleTitle><Pagination><MedlinePgn>{100 + random.Below(800)}-{9 + random.Below(80)}</MedlinePgn></Pagination><ELocationID EIdType=\"doi\" ValidYN=\"Y\">10.5555/inv.{seed}.{number}</ELocationID>");
        Abstract(xml, ref random, onTopic);
        Authors(xml, ref random);
        xml.Append("<Language>eng</Language><PublicationTypeList><PublicationType UI=\"D016428\">Journal Article</PublicationType>");
        xml.Append(random.Chance(0.1) ? "<PublicationType UI=\"D016449\">Randomized Controlled Trial</PublicationType>" : "");
        xml.Append("</PublicationTypeList></Article><MedlineJournalInfo><Country>Nowhere</Country></MedlineJournalInfo>");
        Headings(xml, ref random);
        xml.Append(culture, $"</MedlineCitation><PubmedData><PublicationStatus>ppublish</PublicationStatus><ArticleIdList><ArticleId IdType=\"pubmed\">{10_000_000 + number}</ArticleId><ArticleId IdType=\"doi\">10.5555/inv.{seed}.{number}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>\n");
        return xml;
    }

    private void Journal(StringBuilder xml, ref SplitMix random, int year)
    {
        var culture = CultureInfo.InvariantCulture;
        // A few journals carry most articles.
        var journal = (int)(2000 * Math.Pow(random.Fraction(), 3));
        xml.Append(culture, $"<Journal><ISSN IssnType=\"Electronic\">{1000 + journal:D4}-{journal % 1000:D3}X</ISSN><JournalIssue CitedMedium=\"Internet\"><Volume>{1 + random.Below(90)}</Volume><Issue>{1 + random.Below(12)}</Issue><PubDate>");
        var month = random.Below(12);
        xml.Append(random.Chance(0.02)
            ? string.Create(culture, $"<MedlineDate>{year} {Months[month % 11]}-{Months[(month % 11) + 1]}</MedlineDate>")
            : string.Create(culture, $"<Year>{year}</Year><Month>{Months[month]}</Month>{(random.Chance(0.5) ? $"<Day>{1 + random.Below(28):D2}</Day>" : "")}"));
        xml.Append(culture, $"</PubDate></JournalIssue><Title>Invented journal of the number {journal}</Title><ISOAbbreviation>Invent J {journal}</ISOAbbreviation></Journal>");
    }

    private void Abstract(StringBuilder xml, ref SplitMix random, bool onTopic)
    {
        var kind = random.Fraction();
        if (kind < 0.05)
        {
            return;
        }

        xml.Append("<Abstract>");
        if (kind < 0.65)
        {
            foreach (var section in Sections)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<AbstractText Label=\"{section}\" NlmCategory=\"{section}\">");
                Words(xml, ref random, 40 + random.Below(30), onTopic, 0.25);
                xml.Append(".</AbstractText>");
            }
        }
        else
        {
            xml.Append("<AbstractText>");
            Words(xml, ref random, 160 + random.Below(120), onTopic, 1);
            xml.Append(".</AbstractText>");
        }

        xml.Append(random.Chance(0.3) ? "<CopyrightInformation>© Invented Press &amp; Sons.</CopyrightInformation></Abstract>" : "</Abstract>");
    }

    /// <summary>Words with the terms of the field among them, each with its share of articles scaled by the part of the article this is.</summary>
    private void Words(StringBuilder xml, ref SplitMix random, int count, bool onTopic, double part)
    {
        var terms = new List<string>();
        foreach (var (term, share) in onTopic ? DomainTerms.General.Concat(DomainTerms.Topic) : DomainTerms.General)
        {
            if (random.Chance(share * part))
            {
                terms.Add(term);
            }
        }

        for (var i = 0; i < count; i++)
        {
            xml.Append(i == 0 ? "" : random.Chance(0.06) ? ". " : random.Chance(0.05) ? ", " : " ");
            if (terms.Count > 0 && random.Chance((double)terms.Count / (count - i)))
            {
                xml.Append(terms[^1]);
                terms.RemoveAt(terms.Count - 1);
                continue;
            }

            var word = vocabulary.Draw(ref random);
            xml.Append(random.Below(400) switch
            {
                0 => $"<i>{word}</i>",
                1 => $"{word}<sub>2</sub>",
                2 => "p &lt; 0.05",
                3 => "α-" + word,
                4 => word + "é",
                _ => word,
            });
        }
    }

    private static void Authors(StringBuilder xml, ref SplitMix random)
    {
        var culture = CultureInfo.InvariantCulture;
        xml.Append("<AuthorList CompleteYN=\"Y\">");
        for (var count = 2 + random.Below(7); count > 0; count--)
        {
            var given = (char)('A' + random.Below(26));
            xml.Append(culture, $"<Author ValidYN=\"Y\"><LastName>{Families[random.Below(Families.Length)]}</LastName><ForeName>{given}lexis {(char)('A' + random.Below(26))}</ForeName><Initials>{given}X</Initials><AffiliationInfo><Affiliation>Department of Invented Medicine, University of the number {random.Below(900)}, Nowhere.</Affiliation></AffiliationInfo></Author>");
        }

        xml.Append("</AuthorList>");
    }

    private static void Headings(StringBuilder xml, ref SplitMix random)
    {
        var culture = CultureInfo.InvariantCulture;
        xml.Append("<MeshHeadingList><MeshHeading><DescriptorName UI=\"D006801\" MajorTopicYN=\"N\">Humans</DescriptorName></MeshHeading>");
        for (var count = 4 + random.Below(9); count > 0; count--)
        {
            var heading = random.Below(3000);
            xml.Append(culture, $"<MeshHeading><DescriptorName UI=\"D{heading:D6}\" MajorTopicYN=\"{(random.Chance(0.3) ? 'Y' : 'N')}\">Invented Heading {heading}</DescriptorName><QualifierName UI=\"Q000188\" MajorTopicYN=\"N\">drug therapy</QualifierName></MeshHeading>");
        }

        xml.Append("</MeshHeadingList><KeywordList Owner=\"NOTNLM\">");
        for (var count = random.Below(6); count > 0; count--)
        {
            xml.Append(culture, $"<Keyword MajorTopicYN=\"N\">invented keyword {random.Below(5000)}</Keyword>");
        }

        xml.Append("</KeywordList>");
    }
}
