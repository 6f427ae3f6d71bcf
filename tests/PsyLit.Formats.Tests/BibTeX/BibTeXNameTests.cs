using PsyLit.Formats.BibTeX.People;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Tests.BibTeX;

/// <summary>BibTeX's rules for names: (given | particle | family | suffix), or a group's name alone.</summary>
public sealed class BibTeXNameTests
{
    [Theory]
    [InlineData("Robin L. Carhart-Harris", "Robin L.||Carhart-Harris|")]
    [InlineData("Carhart-Harris, Robin L.", "Robin L.||Carhart-Harris|")]
    [InlineData("Ludwig van Beethoven", "Ludwig|van|Beethoven|")]
    [InlineData("van Beethoven, Ludwig", "Ludwig|van|Beethoven|")]
    [InlineData("Charles Louis Xavier Joseph de la Vallee Poussin", "Charles Louis Xavier Joseph|de la|Vallee Poussin|")]
    [InlineData("de la Vall{\\'e}e Poussin, Charles", "Charles|de la|Vallée Poussin|")]
    [InlineData("von Hicks, III, Michael", "Michael|von|Hicks|III")]
    [InlineData("Ford, Henry, Jr.", "Henry||Ford|Jr.")]
    [InlineData("Henry Ford Jr.", "Henry||Ford|Jr.")]
    [InlineData("Ford Jr., Henry", "Henry||Ford|Jr.")]
    [InlineData("{\\'E}mile {\\'e}t{\\'e} Zola", "Émile|été|Zola|")]
    [InlineData("jean de la fontaine", "|jean de la|fontaine|")]
    [InlineData("Jos\\'e {Garc\\'{\\i}a M\\'arquez}", "José||García Márquez|")]
    [InlineData("Donald~E. Knuth", "Donald E.||Knuth|")]
    [InlineData("{Abramowitz}, Milton", "Milton||Abramowitz|")]
    [InlineData("Plato", "||Plato|")]
    [InlineData("family=Fontaine, given=Jean, prefix=de la, useprefix=true", "Jean|de la|Fontaine|")]
    [InlineData("given={Ana, Maria}, family=Soto, suffix=Jr", "Ana, Maria||Soto|Jr")]
    public void People_are_taken_apart(string name, string parts)
    {
        var person = BibTeXName.Parse(name, ContributorRole.Author)!;

        Assert.Equal(parts, $"{person.Given}|{person.Particle}|{person.Family}|{person.Suffix}");
        Assert.Null(person.Literal);
    }

    [Theory]
    [InlineData("{World Tea Organization}", "World Tea Organization")]
    [InlineData("{{Tea and Sons, Inc.}}", "Tea and Sons, Inc.")]
    public void Braces_keep_a_group_together(string name, string group) => Assert.Equal(group, BibTeXName.Parse(name, ContributorRole.Author)!.Literal);

    [Theory]
    [InlineData("A, B and C, D", 2)]
    [InlineData("A, B\nand\tC, D AND E, F", 3)]
    [InlineData("{Barnes and Noble} and Sand, George", 2)]
    [InlineData("Anderson, Andy", 1)]
    [InlineData("A, B; C, D", 2)]
    [InlineData("A\\begin{center} and \\end{center}B", 1)]
    public void A_list_is_cut_at_and_outside_braces(string list, int count) => Assert.Equal(count, NameList.Names(list).Count);

    [Theory]
    [InlineData("")]
    [InlineData(" , ,")]
    [InlineData("~")]
    [InlineData("{}")]
    public void A_blank_name_is_nobody(string name) => Assert.Null(BibTeXName.Parse(name, ContributorRole.Author));
}
