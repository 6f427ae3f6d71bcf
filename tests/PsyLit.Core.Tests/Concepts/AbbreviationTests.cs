using PsyLit.Core.Concepts;

namespace PsyLit.Core.Tests.Concepts;

/// <summary>Abbreviations that a text defines (Schwartz and Hearst 2003) and what follows from them in the rest of the document.</summary>
public sealed class AbbreviationTests
{
    [Theory]
    [InlineData("chronic unpredictable stress (CUS)", "CUS", "chronic-stress-model")]
    [InlineData("the dorsal raphe nucleus (DRN)", "DRN", "dorsal-raphe")]
    [InlineData("the dorsal raphe nucleus [DRN]", "DRN", "dorsal-raphe")]
    [InlineData("psilocybin (PSI, 1 mg/kg)", "PSI", "psilocybin")]
    [InlineData("fluoxetine (FLX; n = 8)", "FLX", "fluoxetine")]
    [InlineData("psychedelic-assisted therapy (PAT)", "PAT", "psychedelic-assisted-therapy")]
    [InlineData("DRN (dorsal raphe nucleus)", "DRN", "dorsal-raphe")]
    [InlineData("the left dorsolateral prefrontal cortex (LDPFC)", "LDPFC", "prefrontal-cortex")]
    [InlineData("the 5-HT2A receptor (2AR)", "2AR", "5-ht2a")]
    [InlineData("sucrose preference tests (SPTs)", "SPT", "sucrose-preference-test")]
    public void An_abbreviation_stands_for_the_concept_of_its_long_form(string definition, string abbreviation, string concept)
    {
        var found = SeedVocabulary.Matcher.Find([$"We studied {definition} in this work.", $"Later {abbreviation} changed."]);
        var mention = Assert.Single(found[1]);
        Assert.Equal((concept, abbreviation), (mention.ConceptId, mention.Text));
        Assert.Contains(found[0], other => other.ConceptId == concept && other.Text.StartsWith(abbreviation, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Fisher's least significant difference (LSD) was used.", "Means differed by LSD.")]
    [InlineData("The dorsal motor nucleus of the vagus (DMN) was lesioned.", "Cells of the DMN degenerated; network activity rose.")]
    [InlineData("Disease-modifying therapy (DMT) was started.", "A dose of DMT was missed.")]
    [InlineData("Trauma-related disorder (TRD) was diagnosed.", "Treatment of TRD is long.")]
    public void A_definition_overrules_the_vocabulary_in_its_document(string definition, string use)
    {
        var found = SeedVocabulary.Matcher.Find([definition, use]);
        Assert.DoesNotContain(found.SelectMany(section => section), mention => mention.Text is "LSD" or "DMN" or "DMT" or "TRD");
    }

    [Fact]
    public void A_definition_does_not_reach_another_document()
    {
        Assert.NotEmpty(SeedVocabulary.Matcher.Find("We studied chronic unpredictable stress (CUS)."));
        Assert.Empty(SeedVocabulary.Matcher.Find("Later CUS changed."));
    }

    [Fact]
    public void A_definition_that_agrees_with_the_vocabulary_settles_an_ambiguous_form() =>
        Assert.Equal(2, SeedVocabulary.Matcher.Find("The norepinephrine transporter (NET) has an effect.").Count(mention => mention.ConceptId == "net-transporter"));

    [Theory]
    [InlineData("We tested depression in a scale of depression severity (DS).", "DS")]
    [InlineData("Rats received saline (n = 8).", "n")]
    [InlineData("The psilocybin group (PG) improved.", "PG")]
    public void What_stands_in_brackets_is_not_always_an_abbreviation_of_a_concept(string text, string bracket) =>
        Assert.DoesNotContain(SeedVocabulary.Matcher.Find(text), mention => mention.Text == bracket);

    [Fact]
    public void An_abbreviation_does_not_reach_into_a_numbered_name() =>
        Assert.Empty(SeedVocabulary.Matcher.Find(["An interleukin (IL) was measured.", "Levels of IL-18 rose."])[1]);

    [Fact]
    public void An_abbreviation_says_what_it_stands_for()
    {
        var mention = SeedVocabulary.Matcher.Find("The dorsal raphe nucleus (DRN) fired.")[^1];
        Assert.Equal((MentionRule.Abbreviation, "dorsal raphe nucleus"), (mention.Rule, mention.Form));
    }
}
