using PsyLit.Core.Duplicates.Finding;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Tests.Duplicates;

/// <summary>Made-up neighbours of the kinds that real libraries are full of, and what a careful librarian says of each.</summary>
public sealed class DuplicateRulesTests
{
    private const string Title = "Psilocybin-assisted tea for treatment-resistant invented depression";

    private static readonly ComparedArticle Article = Work(Title);

    public static TheoryData<string, ComparedArticle, ComparedArticle> Duplicates => new()
    {
        { "another year", Article, Work(Title, 2021) },
        { "no author on a review page", Article, Article with { Contributors = [] } },
        { "markup, dashes and a closing stop", Article, Work("<i>Psilocybin</i>‑assisted tea for treatment–resistant invented depression.") },
        { "a slip of the pen", Article, Work("Psilocybin-assisted tea for treatment-resistant inventd depression") },
        { "a plural, the year after", Article, Work("Psilocybin-assisted teas for treatment-resistant invented depression", 2021) },
        { "retracted, by its title", Article, Work("RETRACTED ARTICLE: " + Title) },
        { "retracted, in brackets", Article, Work("[Retracted] " + Title, 2021) },
        { "only one has a PMID", Article with { Pmid = "1" }, Article with { DoiKey = "10.1/x" } },
        { "another DOI for one title, author and year", Article with { DoiKey = "10.1/x" }, Article with { DoiKey = "10.1/x.v2" } },
        { "one paper in PubMed twice", Article with { Pmid = "1" }, Article with { Pmid = "2" } },
        { "authors sorted otherwise", Article, Article with { Contributors = [Person("Beispiel"), Person("Muster")] } },
        { "part 2 twice", Work(Title + ": part 2"), Work(Title + ": part II") },
        { "one DOI, title and type differ", Article with { DoiKey = "10.1/v" }, Work("Proceedings of the ninth congress") with { DoiKey = "10.1/v", Type = "book" } },
    };

    public static TheoryData<string, ComparedArticle, ComparedArticle> DifferentWorks => new()
    {
        { "part 1, part 2", Work(Title + ": part 1"), Work(Title + ": part 2") },
        { "part I, part II", Work(Title + ": Part I"), Work(Title + ": Part II") },
        { "part one, part two", Work(Title + ", part one"), Work(Title + ", part two") },
        { "study 3 of a series", Work(Title + ": study 2"), Work(Title + ": study 3") },
        { "reply", Article, Work("Reply to: " + Title) },
        { "authors' reply", Work(Title + ": comment"), Work(Title + ": authors' reply") },
        { "erratum", Article, Work("Erratum: " + Title) },
        { "corrigendum", Article, Work("Corrigendum to “" + Title + "”") },
        { "correction", Article, Work("Correction: " + Title, 2021) },
        { "retraction notice", Article, Work("Retraction: " + Title, 2021) },
        { "comment", Article, Work("Comment on " + Title) },
        { "editorial, heading only", Work("Editorial"), Work("Editorial", 2021) },
        { "letter to the editor, heading only", Work("Letter to the editor"), Work("Letter to the editor", 2023, "Beispiel") },
        { "protocol and results", Article, Work(Title + ": study protocol", 2019) },
        { "follow-up", Article, Work(Title + ": follow-up", 2021) },
        { "pilot and trial", Article, Work(Title + ": a pilot") },
        { "another remedy", Article, Work("Ketamine-assisted tea for treatment-resistant invented depression", 2024) },
        { "a general title of two authors years apart", Work("Psychedelics in medicine", 2012), Work("Psychedelics in medicine", 2020, "Beispiel") },
        { "alike, but each has a PMID", Article with { Pmid = "1" }, Work("Psilocybin-assisted teas for treatment-resistant invented depression") with { Pmid = "2" } },
        { "yearly report with PMIDs", Article with { Pmid = "1" }, Work(Title, 2024) with { Pmid = "2" } },
        { "alike, but another author", Article, Work("Psilocybin-assisted teas for treatment-resistant invented depression", 2020, "Beispiel") },
        { "alike, but years apart", Article, Work("Psilocybin-assisted teas for treatment-resistant invented depression", 2024) },
        { "one DOI for article and erratum", Article with { DoiKey = "10.1/x" }, Work("Erratum: " + Title) with { DoiKey = "10.1/x" } },
    };

    public static TheoryData<string, ComparedArticle, ComparedArticle> Versions => new()
    {
        { "by type", Article with { DoiKey = "10.1/x" }, Article with { Type = "article", DoiKey = "10.2/y" } },
        { "by PubMed's publication type", Article with { Pmid = "1" }, Article with { Pmid = "2", PublicationTypes = ["Journal Article", "Preprint"] } },
        { "by the server's DOI", Article with { DoiKey = "10.1/x" }, Work(Title, 2019) with { DoiKey = "10.1101/2019.12.24.19015768" } },
    };

    [Theory]
    [MemberData(nameof(Duplicates))]
    public void Asked_about(string what, ComparedArticle first, ComparedArticle second)
    {
        var verdict = DuplicateRules.Compare(first, second);
        Assert.True(verdict is not null && !DuplicateRules.AreVersions(verdict.Reason), $"{what}: {verdict}");
        Assert.Equal(verdict.Score, DuplicateRules.Compare(second, first)!.Score);
    }

    [Theory]
    [MemberData(nameof(DifferentWorks))]
    public void Not_asked_about(string what, ComparedArticle first, ComparedArticle second)
    {
        var verdict = DuplicateRules.Compare(first, second);
        Assert.True(verdict is null, $"{what}: {verdict}");
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Asked_about_as_versions(string what, ComparedArticle first, ComparedArticle second)
    {
        var verdict = DuplicateRules.Compare(first, second);
        Assert.True(verdict is not null && DuplicateRules.AreVersions(verdict.Reason), $"{what}: {verdict}");
    }

    [Fact]
    public void The_surer_a_pair_the_higher_its_score()
    {
        double[] scores =
        [
            DuplicateRules.Compare(Article, Article with { Id = 2 })!.Score,
            DuplicateRules.Compare(Article, Work(Title, 2021))!.Score,
            DuplicateRules.Compare(Article, Article with { Contributors = [] })!.Score,
            DuplicateRules.Compare(Article with { Pmid = "1" }, Article with { Pmid = "2" })!.Score,
        ];

        Assert.Equal(scores.OrderDescending(), scores);
        Assert.True(scores[0] > 0.9 && scores[^1] < 0.75, string.Join(", ", scores));
    }

    private static ComparedArticle Work(string title, int year = 2020, string author = "Muster") => new()
    {
        Title = title,
        Published = new PartialDate(year),
        Contributors = [Person(author)],
    };

    private static Contributor Person(string family) => new() { Family = family };
}
