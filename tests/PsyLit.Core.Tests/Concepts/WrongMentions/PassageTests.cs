using PsyLit.Core.Concepts.WrongMentions;

namespace PsyLit.Core.Tests.Concepts.WrongMentions;

public sealed class PassageTests
{
    private const string Text = "The DOI stands below; the <b>DOI</b> given to mice does not.";

    [Fact]
    public void A_passage_keeps_its_characters_and_those_around_it_without_tags() =>
        Assert.Equal(new Passage("DOI", "The DOI stands below; the ", " given to mice does not."), Passage.At(Text, 29, 32));

    [Theory]
    [InlineData("The DOI stands below; the DOI given to mice does not.", 26, true)]
    [InlineData("An opening was added. The DOI stands below; the DOI given to mice does not.", 48, true)]
    [InlineData("The DOI stands below; the doi given to mice does.", 26, true)]
    [InlineData("The DOI stands below; the DOI that mice got does not.", 26, true)]
    [InlineData("A DOI stands above; the DOI that mice got does not.", 24, false)]
    [InlineData("Everything else changed before the DOI given to mice does not.", 35, true)]
    [InlineData("Everything else changed: the DOI of the paper.", 29, false)]
    [InlineData("The DOI stands below; the DOI given to mice does not.", 4, false)]
    [InlineData("The DOB stands below; the DOB given to mice does not.", 26, false)]
    public void It_is_found_in_a_later_text_by_its_characters_and_those_next_to_them(string later, int at, bool isThere) =>
        Assert.Equal(isThere, Passage.At(Text, 29, 32).StandsAt(later, at, at + 3));

    [Fact]
    public void The_beginning_of_a_section_is_no_context_by_itself()
    {
        var passage = Passage.At("DOI was given.", 0, 3);

        Assert.True(passage.StandsAt("DOI was given.", 0, 3));
        Assert.False(passage.StandsAt("DOI: 10.5555/made-up", 0, 3));
    }
}
