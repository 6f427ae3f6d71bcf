using PsyLit.Core.Articles;
using PsyLit.Formats.Records;
using PsyLit.Web.Pages.Articles;

namespace PsyLit.Web.Tests.Pages.Articles;

public sealed class CitationTests
{
    [Fact]
    public void A_citation_names_six_authors_and_then_says_et_al()
    {
        var article = new Article
        {
            Title = "Does <i>it</i> work?",
            Contributors = [.. Enumerable.Range(1, 8).Select(number => new Contributor { Family = $"Author{number}", Given = "A" })],
            Journal = new Journal { Name = "A Long Name", Abbreviation = "Long Nm" },
            Published = new PartialDate(2024, 3),
            Volume = "3",
            Issue = "7",
            Pages = "619-627",
            Doi = "10.1000/182",
            Pmid = "42",
        };

        Assert.Equal(
            "Author1 A, Author2 A, Author3 A, Author4 A, Author5 A, Author6 A, et al. Does it work? Long Nm. 2024;3(7):619-627. doi:10.1000/182. PMID: 42.",
            Citation.Of(article));
    }

    [Fact]
    public void What_is_not_known_is_left_out() => Assert.Equal("A title alone.", Citation.Of(new Article { Title = "A title alone" }));

    [Fact]
    public void Editors_are_not_cited_as_authors() =>
        Assert.Null(Citation.Authors(new Article { Contributors = [new Contributor { Family = "Ed", Role = ContributorRole.Editor }] }));
}
