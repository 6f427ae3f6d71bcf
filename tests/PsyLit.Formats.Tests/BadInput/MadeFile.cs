using System.Globalization;
using System.Text;

namespace PsyLit.Formats.Tests.BadInput;

/// <summary>How a small whole file of a format looks, so that every reader can be given the same damage.</summary>
/// <param name="Head">What stands before the first record.</param>
/// <param name="Record">The record of a number with a title; the title is the last thing of it that is read.</param>
/// <param name="Between">What stands between two records.</param>
/// <param name="Foot">What stands behind the last one.</param>
/// <param name="Corrupt">A record that cannot be read, or holds nothing to know a work by.</param>
internal sealed record MadeFile(string Head, Func<int, string, string> Record, string Between, string Foot, string Corrupt)
{
    private static readonly Dictionary<string, MadeFile> Files = new()
    {
        ["pubmed-xml"] = new(
            "<?xml version=\"1.0\"?>\n<PubmedArticleSet>\n",
            (i, title) => $"<PubmedArticle><MedlineCitation><PMID Version=\"1\">{Number(i)}</PMID><Article><ArticleTitle>{title}</ArticleTitle></Article></MedlineCitation></PubmedArticle>\n",
            "", "</PubmedArticleSet>\n", "<PubmedArticle><MedlineCitation><PMID>90000000</PMID><Article><ArticleTitle>Cut\n"),
        ["endnote-xml"] = new(
            "<?xml version=\"1.0\"?>\n<xml><records>\n",
            (i, title) => $"<record><ref-type name=\"Journal Article\">17</ref-type><titles><title>{title}</title></titles></record>\n",
            "", "</records></xml>\n", "<record><ref-type name=\"Journal Article\">17</ref-type><titles><title>Cut\n"),
        ["europe-pmc"] = new(
            "{\"resultList\":{\"result\":[\n", (i, title) => $"{{\"id\":\"{Number(i)}\",\"source\":\"MED\",\"pmid\":\"{Number(i)}\",\"title\":\"{title}\"}}", ",\n", "\n]}}\n", "{\"id\":\"90000000\",\"source\":\"MED\",\"title\":}"),
        ["openalex"] = new(
            "{\"results\":[\n", (i, title) => $"{{\"id\":\"https://openalex.org/W{Number(i)}\",\"type\":\"article\",\"title\":\"{title}\"}}", ",\n", "\n]}\n", "{\"id\":\"https://openalex.org/W9\",\"title\":}"),
        ["csl-json"] = new("[\n", (i, title) => $"{{\"id\":\"{Number(i)}\",\"type\":\"article-journal\",\"title\":\"{title}\"}}", ",\n", "\n]\n", "{\"id\":\"x\",\"type\":\"article-journal\",\"title\":}"),
        ["wos"] = new("FN Made up\nVR 1.0\n", (i, title) => $"PT J\nAU Name{i}, A\nTI {title}\nER\n\n", "", "EF\n", "PT J\nPY 2020\nER\n\n"),
        ["ovid"] = new("", (i, title) => $"<{i + 1}. >\nVN  - Ovid Technologies\nAU  - Name{i} A\nTI  - {title}\n\n", "", "", "<0. >\nVN  - Ovid Technologies\nLG  - English\n\n"),
        ["refworks"] = new("", (i, title) => $"RT Journal Article\nSR Print(0)\nID {i}\nA1 Name{i},A\nT1 {title}\n\n", "", "", "RT Journal Article\nSR Print(0)\nID x\n\n"),
        ["enw"] = new("", (i, title) => $"%0 Journal Article\n%A Name{i}, A\n%T {title}\n\n", "", "", "%0 Journal Article\n%D 2020\n\n"),
        ["nbib"] = new("", (i, title) => $"PMID- {Number(i)}\nTI  - {title}\n\n", "", "", "PMID- \nLA  - eng\n\n"),
        ["ris"] = new("", (i, title) => $"TY  - JOUR\nAU  - Name{i}, A\nTI  - {title}\nER  - \n", "", "", "TY  - JOUR\nER  - \n"),
        ["bibtex"] = new("", (i, title) => $"@article{{key{i},\n  title = {{{title}}},\n}}\n\n", "", "", "@article{cut,\n  title = {Never closed,\n\n"),
        ["review-page"] = new("", (i, title) => $"{title}\nJournal A – 2016\nSource: PubMed\nSummary\nNothing new.\n", "---\n", "", "Journal B – 2017\nSource: PubMed\nSummary\nOf no known work.\n"),
        ["csv"] = new("Authors,DOI,Title\n", (i, title) => $"\"Name{i}, A\",10.99999/bad.{i},{title}\n", "", "", "\"Never closed,10.99999/bad.x,Cut\n"),
    };

    public static MadeFile Of(ICitationFormat format) => Files[format.Name];

    /// <summary>A file of records with these titles.</summary>
    public string With(params IEnumerable<string> titles) => Of(titles.Select((title, i) => Record(i, title)));

    /// <summary>A file of these records.</summary>
    public string Of(params IEnumerable<string> records) => Head + string.Join(Between, records) + Foot;

    /// <summary>The lines of the file, counted from 1, that a record of <see cref="Of(IEnumerable{string})"/> takes up.</summary>
    public (int First, int Last) LinesOf(int number, IReadOnlyList<string> records)
    {
        var before = (Head + string.Concat(records.Take(number).Select(record => record + Between))).Count(c => c == '\n');
        return (before + 1, before + 1 + records[number].Count(c => c == '\n'));
    }

    public static CitationFile Open(string text, ICitationFormat? format = null) => CitationFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), format);

    private static string Number(int i) => (90_000_001 + i).ToString(CultureInfo.InvariantCulture);
}
