using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Queries.Dates;

namespace PsyLit.Core.Search.Reading.Terms;

/// <summary>Understands the filters beside PubMed's results, as Search Details writes them: <c>humans[Filter]</c>, <c>clinicaltrial[Filter]</c>, <c>y_5[Filter]</c>.</summary>
internal sealed class FilterReading(TermReadings terms, DateOnly today)
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["clinicaltrial"] = "Clinical Trial",
        ["randomizedcontrolledtrial"] = "Randomized Controlled Trial",
        ["controlledclinicaltrial"] = "Controlled Clinical Trial",
        ["review"] = "Review",
        ["systematicreview"] = "Systematic Review",
        ["systematic"] = "Systematic Review",
        ["meta-analysis"] = "Meta-Analysis",
        ["metaanalysis"] = "Meta-Analysis",
        ["casereports"] = "Case Reports",
        ["comparativestudy"] = "Comparative Study",
        ["editorial"] = "Editorial",
        ["guideline"] = "Guideline",
        ["letter"] = "Letter",
        ["multicenterstudy"] = "Multicenter Study",
        ["observationalstudy"] = "Observational Study",
        ["practiceguideline"] = "Practice Guideline",
        ["preprint"] = "Preprint",
    };

    // PubMed's filters for these are the MeSH headings.
    private static readonly Dictionary<string, string> Headings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["humans"] = "Humans",
        ["animals"] = "Animals",
        ["otheranimal"] = "Animals",
        ["female"] = "Female",
        ["male"] = "Male",
        ["alladult"] = "Adult",
        ["adult"] = "Adult",
        ["youngadult"] = "Young Adult",
        ["adolescent"] = "Adolescent",
        ["middleaged"] = "Middle Aged",
        ["aged"] = "Aged",
        ["allchild"] = "Child",
        ["child"] = "Child",
    };

    public IndexQuery? Read(QueryNode.Tagged node, string text)
    {
        var key = text.Replace(" ", "", StringComparison.Ordinal);
        if (Types.TryGetValue(key, out var type))
            return terms.Plain(node, PublicationTypes.Exploded(type, isPrefix: false, out _), $"as publication type {type}");
        if (Headings.TryGetValue(key, out var heading))
            return terms.Plain(node, new IndexQuery.Words(IndexWords.Of(heading), IndexColumns.Mesh), $"as MeSH heading {heading}", "Records that nobody has given MeSH headings are not found by it.");
        if (key.StartsWith("y_", StringComparison.OrdinalIgnoreCase) && int.TryParse(key.AsSpan(2), out var years) && years is > 0 and <= 100)
            return terms.Plain(node, DateReading.Since(QueryDateKind.Published, DateReading.Ago(today, years, RecentUnit.Year)), $"published in the last {years} years");
        if (text.Equals("english", StringComparison.OrdinalIgnoreCase))
            return terms.Plain(node, Languages.Query(text), "as language");
        return terms.Unanswered(node, $"The filter “{text}” is PubMed’s own and cannot be answered from the records here. It was left out.");
    }
}
