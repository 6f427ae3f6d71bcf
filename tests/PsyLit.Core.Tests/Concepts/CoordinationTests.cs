namespace PsyLit.Core.Tests.Concepts;

/// <summary>Names whose words stand apart because neighbours share them.</summary>
public sealed class CoordinationTests
{
    [Theory]
    [InlineData("the frontal and temporal cortex", "prefrontal-cortex")]
    [InlineData("the default mode and visual networks", "default-mode-network")]
    [InlineData("kappa and mu opioid receptors", "kappa-opioid")]
    [InlineData("AMPA and NMDA receptors", "nmda-receptor")]
    [InlineData("the serotonin and dopamine transporters", "sert")]
    [InlineData("anterior and posterior cingulate cortices", "anterior-cingulate-cortex")]
    [InlineData("major and minor depression", "major-depressive-disorder")]
    [InlineData("functional and structural plasticity", "structural-plasticity")]
    [InlineData("antidepressant and anxiolytic effects", "antidepressant-effect")]
    [InlineData("rats and mice", "mouse")]
    [InlineData("a randomized, double-blind, placebo-controlled trial", "randomized-controlled-trial")]
    [InlineData("a randomised crossover study", "randomized-controlled-trial")]
    [InlineData("systolic and diastolic blood pressure", "blood-pressure-rise")]
    [InlineData("the serotonin (5-HT) transporter", "sert")]
    [InlineData("the dopamine (DA) transporter", "dat")]
    [InlineData("the default mode (DMN) network", "default-mode-network")]
    public void A_name_is_found_though_its_words_stand_apart(string text, string concept) =>
        Assert.Contains(SeedVocabulary.Matcher.Find($"We examined {text} here."), mention => mention.ConceptId == concept);

    [Theory]
    [InlineData("Serotonin and norepinephrine reuptake inhibitors were given.", "ssri")]
    [InlineData("Brain regions were larger, and in the clinic functional connectivity was lower.", "prefrontal-cortex")]
    [InlineData("Release of serotonin (5-HT) by the transporter was studied.", "sert")]
    [InlineData("Patients were randomized to drink tea.", "randomized-controlled-trial")]
    public void Words_that_merely_follow_each_other_are_no_coordination(string text, string concept) =>
        Assert.DoesNotContain(SeedVocabulary.Matcher.Find(text), mention => mention.ConceptId == concept);
}
