using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Anchors;
using PsyLit.Core.Annotations.Texts;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Tests.Annotations;

/// <summary>Passages: a passage is found again in a text that has changed.</summary>
public sealed class AnchoringTests
{
    private const string Text =
        "Twelve invented drinkers took part. Tea lowered the depression scores of most of them. Placebo lowered the depression scores of two. "
        + "The difference was large, and it was gone after six weeks.";

    [Theory]
    [InlineData("lowered the depression scores of most", AnchorState.Exact)]
    [InlineData("was", AnchorState.Exact)]
    public void Words_at_their_place_are_found_there(string words, AnchorState state)
    {
        var found = Find(words, Text);
        Assert.Equal((state, 1, words), (found.State, found.Score, WordsOf(found, Text)));
    }

    [Fact]
    public void A_sentence_before_moves_a_passage_and_leaves_its_words_alone()
    {
        const string Longer = "Nobody knew what tea does. " + Text;
        var found = Find("Tea lowered the depression scores", Longer);
        Assert.Equal((AnchorState.Moved, 1, "Tea lowered the depression scores"), (found.State, found.Score, WordsOf(found, Longer)));
    }

    [Fact]
    public void Of_words_that_stand_twice_those_in_the_same_surroundings_are_meant()
    {
        const string Shorter = "Placebo lowered the depression scores of two. Tea lowered the depression scores of most of them.";
        var second = Text.LastIndexOf("depression scores", StringComparison.Ordinal);
        var found = Anchoring.Find(Sections(Shorter), PassageQuote.At(Sections(Text)[1], second, second + 17));
        Assert.Equal((AnchorState.Moved, Shorter.IndexOf("depression scores", StringComparison.Ordinal)), (found.State, found.Start));
    }

    [Fact]
    public void A_few_words_are_not_taken_for_the_same_ones_in_another_sentence()
    {
        const string Other = "Somebody else was asked whether it was true, and nothing more is known about these people.";
        Assert.Equal(AnchorState.Orphaned, Find("was", Other).State);
    }

    [Theory]
    [InlineData("Tea lowered the depression scores of most of them", "Tea greatly lowered the depression score of most of them")]
    [InlineData("Twelve invented drinkers", "Thirteen invented drinkers")]
    [InlineData("it was gone after six weeks", "it had gone after six weeks")]
    public void Nearly_the_same_words_are_found_whole_and_with_how_alike_they_are(string words, string reworded)
    {
        var changed = Text.Replace(words, reworded, StringComparison.Ordinal);
        var found = Find(words, changed);
        Assert.Equal((AnchorState.Reworded, reworded), (found.State, WordsOf(found, changed)));
        Assert.InRange(found.Score, 0.6, 0.99);
    }

    [Fact]
    public void A_passage_that_was_taken_out_is_an_orphan()
    {
        var found = Find("Tea lowered the depression scores of most of them.", Text.Replace("Tea lowered the depression scores of most of them. ", "", StringComparison.Ordinal));
        Assert.Equal(Anchor.Orphan, found);
    }

    [Fact]
    public void A_passage_follows_its_words_into_another_section()
    {
        IReadOnlyList<SectionText> structured = SectionText.Of("Tea", null,
        [
            new AbstractSection("METHODS", null, Text[..36]), new AbstractSection("RESULTS", null, Text[36..]),
        ]);
        var found = Find("The difference was large", structured);
        Assert.Equal((AnchorState.Moved, "abstract/1"), (found.State, found.Section));
    }

    [Fact]
    public void Markup_that_comes_or_goes_changes_nothing()
    {
        var words = Anchoring.Find(
            SectionText.Of("The 5-HT<sub>2A</sub> receptor in <i>drinkers</i> of tea", null, []),
            PassageQuote.At(SectionText.Of("The 5-HT2A receptor in drinkers of tea", null, [])[0], 4, 19));
        Assert.Equal((AnchorState.Exact, 4, 19), (words.State, words.Start, words.End));
    }

    [Fact]
    public void Quotes_from_elsewhere_need_no_place()
    {
        var found = Anchoring.Find(Sections(Text), new PassageQuote(null, null, "The difference was large", "of two. ", ", and it was"));
        Assert.Equal((AnchorState.Exact, "abstract/0", "The difference was large"), (found.State, found.Section, WordsOf(found, Text)));
    }

    private static Anchor Find(string words, string text) => Find(words, Sections(text));

    private static Anchor Find(string words, IReadOnlyList<SectionText> sections)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return Anchoring.Find(sections, PassageQuote.At(Sections(Text)[1], start, start + words.Length));
    }

    private static IReadOnlyList<SectionText> Sections(string text) => SectionText.Of("Tea", null, [new AbstractSection(null, null, text)]);

    private static string WordsOf(Anchor anchor, string text) => text[anchor.Start..anchor.End];
}
