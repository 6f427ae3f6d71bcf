using PsyLit.Formats.Fields;

namespace PsyLit.Formats.Tests.Fields;

public sealed class AbstractLabelsTests
{
    [Theory]
    [InlineData("Mice got psilocybin. They moved less.", "|Mice got psilocybin. They moved less.")]
    [InlineData("BACKGROUND: Why. METHODS: How. RESULTS: What.", "BACKGROUND|Why.", "METHODS|How.", "RESULTS|What.")]
    [InlineData("Background: Why.\nMain outcome measures: Scores.", "Background|Why.", "Main outcome measures|Scores.")]
    [InlineData("First some words. Conclusions: It helped.", "|First some words.", "Conclusions|It helped.")]
    [InlineData("DESIGN, SETTING, AND PARTICIPANTS: A trial. TRIAL REGISTRATION: NCT00000000", "DESIGN, SETTING, AND PARTICIPANTS|A trial.", "TRIAL REGISTRATION|NCT00000000")]
    [InlineData("Two groups were compared. The measures: a scale and a diary.", "|Two groups were compared. The measures: a scale and a diary.")]
    [InlineData("We used two methods: one quick, one slow.", "|We used two methods: one quick, one slow.")]
    [InlineData("They were asked. results: none.", "|They were asked. results: none.")]
    [InlineData("OBJECTIVE: METHODS: How.", "OBJECTIVE|METHODS: How.")]
    [InlineData("RESULTS:none", "|RESULTS:none")]
    public void Known_labels_begin_sections(string text, params string[] expected) =>
        Assert.Equal(expected, AbstractLabels.Split(text).Select(section => $"{section.Label}|{section.Text}"));

    [Fact]
    public void Splitting_gives_no_category_because_plain_text_has_none() =>
        Assert.All(AbstractLabels.Split("AIMS: To see. RESULTS: Seen."), section => Assert.Null(section.Category));

    [Theory]
    [InlineData("Main outcome measures", "METHODS")]
    [InlineData("CONCLUSIONS AND RELEVANCE", "CONCLUSIONS")]
    [InlineData("Weather", null)]
    public void Labels_map_to_the_categories_of_nlm(string label, string? category) => Assert.Equal(category, AbstractLabels.CategoryOf(label));
}
