using PsyLit.Formats.CitationStyles;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Tests.CitationStyles;

/// <summary>Made-up works, written out by hand from each style's published rules.</summary>
public sealed class CitationStyleTests
{
    private static readonly Contributor Robin = new() { Family = "Beispiel-Harris", Given = "Robin L" };
    private static readonly Contributor Cornelia = new() { Family = "Vos", Particle = "de", Given = "CMH" };
    private static readonly Contributor Carlos = new() { Family = "Muster", Given = "Carlos A", Suffix = "Jr" };
    private static readonly Contributor Group = new() { Literal = "Imaginary Study Group" };

    private static readonly CitationRecord Article = new()
    {
        Title = "Tea at the 5-HT<sub>2A</sub> receptor",
        Contributors = [Robin, Cornelia],
        ContainerTitle = "Imaginary Journal of Tea",
        ContainerAbbreviation = "Imag J Tea",
        Published = new PartialDate(2016, 7, 4),
        Volume = "3",
        Issue = "7",
        Pages = "481-489",
        Doi = "10.99999/tea.1",
        Pmid = "90000001",
    };

    private static readonly CitationRecord Book = new()
    {
        Type = "book",
        Title = "The book of tea",
        Contributors = [Cornelia],
        Publisher = "Tea Press",
        PublisherPlace = "London",
        Edition = "2",
        Published = new PartialDate(2019),
    };

    private static readonly CitationRecord Chapter = Book with
    {
        Type = "chapter",
        Title = "Green tea",
        ContainerTitle = "The book of tea",
        Contributors = [Robin, Cornelia with { Role = ContributorRole.Editor }, Carlos with { Role = ContributorRole.Editor }],
        Pages = "12-15",
    };

    private static readonly CitationRecord Preprint = new()
    {
        Type = "article",
        Title = "Does tea work?",
        Contributors = [Group],
        ContainerTitle = "teaRxiv",
        Published = new PartialDate(2020, 3, 5),
        Doi = "10.99999/pre",
    };

    [Theory]
    [InlineData("ama", "Beispiel-Harris RL, de Vos CMH. Tea at the 5-HT<sub>2A</sub> receptor. <i>Imag J Tea</i>. 2016;3(7):481-489. doi:10.99999/tea.1")]
    [InlineData("apa", "Beispiel-Harris, R. L., & de Vos, C. M. H. (2016). Tea at the 5-HT<sub>2A</sub> receptor. <i>Imaginary Journal of Tea, 3</i>(7), 481–489. https://doi.org/10.99999/tea.1")]
    [InlineData("vancouver", "Beispiel-Harris RL, de Vos CM. Tea at the 5-HT<sub>2A</sub> receptor. Imag J Tea. 2016 Jul 4;3(7):481-9. doi: 10.99999/tea.1. PMID: 90000001.")]
    [InlineData("mla", "Beispiel-Harris, Robin L, and C. M. H. de Vos. “Tea at the 5-HT<sub>2A</sub> receptor.” <i>Imaginary Journal of Tea</i>, vol. 3, no. 7, 4 July 2016, pp. 481-89, https://doi.org/10.99999/tea.1.")]
    public void A_journal_article_is_cited(string style, string expected) => Assert.Equal(expected, Cite(style, Article));

    [Theory]
    [InlineData("ama", "de Vos CMH. <i>The book of tea</i>. 2nd ed. Tea Press; 2019.")]
    [InlineData("apa", "de Vos, C. M. H. (2019). <i>The book of tea</i> (2nd ed.). Tea Press.")]
    [InlineData("vancouver", "de Vos CM. The book of tea. 2nd ed. London: Tea Press; 2019.")]
    [InlineData("mla", "de Vos, C. M. H. <i>The book of tea</i>. 2nd ed., Tea Press, 2019.")]
    public void A_book_is_cited(string style, string expected) => Assert.Equal(expected, Cite(style, Book));

    [Theory]
    [InlineData("ama", "Beispiel-Harris RL. Green tea. In: de Vos CMH, Muster CA Jr, eds. <i>The book of tea</i>. 2nd ed. Tea Press; 2019:12-15.")]
    [InlineData("apa", "Beispiel-Harris, R. L. (2019). Green tea. In C. M. H. de Vos & C. A. Muster Jr (Eds.), <i>The book of tea</i> (2nd ed., pp. 12–15). Tea Press.")]
    [InlineData("vancouver", "Beispiel-Harris RL. Green tea. In: de Vos CM, Muster CA Jr, editors. The book of tea. 2nd ed. London: Tea Press; 2019. p. 12-5.")]
    [InlineData("mla", "Beispiel-Harris, Robin L. “Green tea.” <i>The book of tea</i>, edited by C. M. H. de Vos and Carlos A Muster Jr, 2nd ed., Tea Press, 2019, pp. 12-15.")]
    public void A_chapter_names_its_book_and_editors(string style, string expected) => Assert.Equal(expected, Cite(style, Chapter));

    [Theory]
    [InlineData("ama", "Imaginary Study Group. Does tea work? Preprint. Posted online March 5, 2020. teaRxiv. doi:10.99999/pre")]
    [InlineData("apa", "Imaginary Study Group. (2020). <i>Does tea work?</i> teaRxiv. https://doi.org/10.99999/pre")]
    [InlineData("vancouver", "Imaginary Study Group. Does tea work? [Preprint]. teaRxiv. 2020 Mar 5. doi: 10.99999/pre.")]
    [InlineData("mla", "Imaginary Study Group. “Does tea work?” <i>teaRxiv</i>, 5 Mar. 2020, https://doi.org/10.99999/pre.")]
    public void A_preprint_is_said_to_be_one_or_named_by_its_server(string style, string expected) => Assert.Equal(expected, Cite(style, Preprint));

    [Theory]
    [InlineData("ama", "Retracted in: Imag J Tea. 2018;5:1.")]
    [InlineData("apa", "(Retraction published in Imag J Tea. 2018;5:1)")]
    [InlineData("vancouver", "Retraction in: Imag J Tea. 2018;5:1.")]
    [InlineData("mla", "Retracted in Imag J Tea. 2018;5:1.")]
    public void A_retracted_work_says_so(string style, string expected) =>
        Assert.Contains(expected, Cite(style, Article with { Notices = [new Notice(NoticeKind.RetractionIn, "Imag J Tea. 2018;5:1.")] }), StringComparison.Ordinal);

    [Theory]
    [InlineData("ama", 6, "A1 X, A2 X, A3 X, A4 X, A5 X, A6 X. ")]
    [InlineData("ama", 7, "A1 X, A2 X, A3 X, et al. ")]
    [InlineData("vancouver", 6, "A1 X, A2 X, A3 X, A4 X, A5 X, A6 X. ")]
    [InlineData("vancouver", 7, "A1 X, A2 X, A3 X, A4 X, A5 X, A6 X, et al. ")]
    [InlineData("apa", 3, "A1, X., A2, X., & A3, X. (2016). ")]
    [InlineData("apa", 21, "A1, X., A2, X., A3, X., A4, X., A5, X., A6, X., A7, X., A8, X., A9, X., A10, X., A11, X., A12, X., A13, X., A14, X., A15, X., A16, X., A17, X., A18, X., A19, X., . . . A21, X. (2016). ")]
    [InlineData("mla", 1, "A1, X. “")]
    [InlineData("mla", 3, "A1, X., et al. “")]
    public void Long_lists_of_authors_are_shortened_as_the_style_says(string style, int authors, string expected)
    {
        var people = Enumerable.Range(1, authors).Select(number => new Contributor { Family = $"A{number}", Given = "X" });

        Assert.StartsWith(expected, Cite(style, Article with { Contributors = [.. people] }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("481-489", "481-9", "481-89")]
    [InlineData("99-101", "99-101", "99-101")]
    [InlineData("1101-1107", "1101-7", "1101-07")]
    [InlineData("S123-S128", "S123-8", "S123-28")]
    [InlineData("e12", "e12", "e12")]
    [InlineData("320-321; discussion 321-322", "320-1; discussion 321-2", "320-21; discussion 321-22")]
    public void Last_pages_are_shortened_by_nlm_and_mla(string pages, string nlm, string mla)
    {
        Assert.Contains($":{nlm}. ", Cite("vancouver", Article with { Pages = pages }), StringComparison.Ordinal);
        Assert.Contains($" {mla}, ", Cite("mla", Article with { Pages = pages }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_left_out() => Assert.All(
        CitationStyleList.All,
        style => Assert.Equal(
            style.Name switch { "apa" => "A title alone. (n.d.).", "mla" => "“A title alone.”", _ => "A title alone." },
            style.Cite(new CitationRecord { Title = "A title alone" })));

    private static string Cite(string style, CitationRecord record) => CitationStyleList.All.Single(known => known.Name == style).Cite(record);
}
