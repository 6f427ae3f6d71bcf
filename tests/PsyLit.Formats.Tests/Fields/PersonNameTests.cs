using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Fields.Names;

namespace PsyLit.Formats.Tests.Fields;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Exampleson, Ada B", "Exampleson", "Ada B", null)]
    [InlineData("Exampleson,A. B. ", "Exampleson", "A. B.", null)]
    [InlineData("Beispiel, Jan, Jr", "Beispiel", "Jan", "Jr")]
    [InlineData("Beispiel, Jr., Jan", "Beispiel", "Jan", "Jr.")]
    [InlineData("Beispiel, Jan 3rd", "Beispiel", "Jan", "3rd")]
    [InlineData("Beispiel Jr, Jan", "Beispiel", "Jan", "Jr")]
    [InlineData("van der  Beispiel, Jan", "van der Beispiel", "Jan", null)]
    [InlineData("Exampleson AB", "Exampleson", "AB", null)]
    [InlineData("van der Beispiel J Jr", "van der Beispiel", "J", "Jr")]
    [InlineData("Exampleson A. B.", "Exampleson", "A. B.", null)]
    [InlineData("Exampleson J-P", "Exampleson", "J-P", null)]
    [InlineData("A. B. Exampleson", "Exampleson", "A. B.", null)]
    [InlineData("J.-P. Exampleson Jr.", "Exampleson", "J.-P.", "Jr")]
    [InlineData("U. Exampleson", "Exampleson", "U.", null)]
    [InlineData("Mononym", "Mononym", null, null)]
    public void Personal_names_are_taken_apart(string text, string family, string? given, string? suffix)
    {
        var person = PersonName.Parse(text);

        Assert.Equal((family, given, suffix), (person.Family, person.Given, person.Suffix));
    }

    [Theory]
    [InlineData("World Health Organization,", "World Health Organization")]
    [InlineData("Imaginary Study Group", "Imaginary Study Group")]
    [InlineData("Task Force NASA", "Task Force NASA")]
    [InlineData("U.S. Tea Navy", "U.S. Tea Navy")]
    [InlineData("A. B. Study Group", "A. B. Study Group")]
    public void Names_that_cannot_be_split_stay_whole(string text, string literal)
    {
        var person = PersonName.Parse(text);

        Assert.Null(person.Family);
        Assert.Equal(literal, person.Literal);
    }

    [Theory]
    [InlineData("et al.", true)]
    [InlineData("and others", true)]
    [InlineData("Etal, A", false)]
    public void Authors_left_out_are_no_author(string text, bool expected) => Assert.Equal(expected, PersonName.IsEtAl(text));

    [Fact]
    public void Serial_numbers_are_told_apart()
    {
        List<string> issns = [], isbns = [];

        Assert.True(SerialNumbers.Collect("1234-567x (Print); 12345678; 978-3-16-148410-0, 0-306-40615-2", issns, isbns));
        Assert.True(SerialNumbers.Collect("1234-567X", issns, isbns));
        Assert.False(SerialNumbers.Collect("no number, 12-34", issns, isbns));
        Assert.Equal(["1234-567X", "1234-5678"], issns);
        Assert.Equal(["9783161484100", "0306406152"], isbns);
    }

    [Theory]
    [InlineData("Johanna M. Beispiel", "Johanna M.", null, "Beispiel")]
    [InlineData("Jan van der Berg Jr.", "Jan", "van der", "Berg")]
    [InlineData("Juan de los Rios", "Juan", "de los", "Rios")]
    [InlineData("robin beispiel muster", "robin beispiel", null, "muster")]
    public void Names_as_they_are_spoken_end_with_the_family_name(string text, string given, string? particle, string family)
    {
        var person = WholeNames.Parse(text);

        Assert.Equal((given, particle, family), (person.Given, person.Particle, person.Family));
    }

    [Theory]
    [InlineData("University of Nowhere")]
    [InlineData("Tea & Sons")]
    [InlineData("WHO")]
    [InlineData("3rd Trial of Tea")]
    [InlineData("European Tea Clinic")]
    [InlineData("Board on Invented Remedies")]
    public void A_group_keeps_its_name_whole(string text) => Assert.Equal(text, WholeNames.Parse(text).Literal);
}
