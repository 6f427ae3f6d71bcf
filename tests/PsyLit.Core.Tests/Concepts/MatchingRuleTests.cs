namespace PsyLit.Core.Tests.Concepts;

/// <summary>The rules of matching: boundaries, case, inflection, spelling, the longest match, negation.</summary>
public sealed class MatchingRuleTests
{
    [Theory]
    [InlineData("See https://example.org/psilocybin/lsd for details.")]
    [InlineData("Available at www.ketamine.example.")]
    [InlineData("doi:10.1234/psilocybin.2020.5")]
    [InlineData("The identifier is 10.1000/MDMA-ketamine-1.")]
    [InlineData("Write to psilocybin@example.org soon.")]
    [InlineData("Registered as NCT01234567-MDMA.")]
    [InlineData("Funding: grant TRD-2019-44.")]
    [InlineData("The networks and trk-like motifs.")]
    public void Nothing_is_found_in_addresses_and_identifiers(string text) =>
        Assert.DoesNotContain(SeedVocabulary.Matcher.Find(text), mention => mention.ConceptId is "psilocybin" or "lsd" or "ketamine" or "mdma" or "treatment-resistant-depression" or "trkb");

    [Theory]
    [InlineData("Psilocybin12 is a code.")]
    [InlineData("Xpsilocybin was given.")]
    [InlineData("The dmn was lower.")]
    [InlineData("A pet was kept.")]
    [InlineData("Depressive-like movements were seen.")]
    public void A_form_must_stand_free_and_an_acronym_in_its_case(string text) => Assert.Empty(SeedVocabulary.Matcher.Find(text));

    [Theory]
    [InlineData("Psilocybin<sup>12</sup> was given.", "psilocybin:Psilocybin")]
    [InlineData("Psilocybin¹² was given.", "psilocybin:Psilocybin")]
    [InlineData("SSRIs were given.", "ssri:SSRIs")]
    [InlineData("NMDARs opened.", "nmda-receptor:NMDARs")]
    [InlineData("Hippocampi were removed.", "hippocampus:Hippocampi")]
    [InlineData("Dorsal raphe nuclei were cut.", "dorsal-raphe:Dorsal raphe nuclei")]
    [InlineData("Prefrontal cortices were cut.", "prefrontal-cortex:Prefrontal cortices")]
    [InlineData("Binding affinities were compared.", "radioligand-binding:Binding affinities")]
    [InlineData("Meta-analyses were compared.", "meta-analysis:Meta-analyses")]
    [InlineData("Microglia and mTOR signalling.", "mtor-signalling:mTOR signalling")]
    [InlineData("Depersonalisation was rated.", "dissociation:Depersonalisation")]
    [InlineData("Well being rose.", "well-being:Well being")]
    [InlineData("Head-twitch-response was counted.", "head-twitch-response:Head-twitch-response")]
    [InlineData("Locus ceruleus fired.", "locus-coeruleus:Locus ceruleus")]
    [InlineData("Micro-dosing is popular.", "microdosing:Micro-dosing")]
    [InlineData("It acted dose-dependently.", "dose-finding:dose-dependently")]
    [InlineData("HAMD-24 was used.", "hamd:HAMD-24")]
    public void Typography_inflection_and_spelling_do_not_hide_a_form(string text, string expected) =>
        Assert.Contains(expected, SeedVocabulary.Find(text));

    [Theory]
    [InlineData("Serious adverse events occurred.", "serious-adverse-event:Serious adverse events")]
    [InlineData("Network meta-analysis was done.", "network-meta-analysis:Network meta-analysis")]
    [InlineData("Treatment-resistant depression is common.", "treatment-resistant-depression:Treatment-resistant depression")]
    [InlineData("Knockout mice were bred.", "knockout-model:Knockout mice")]
    public void The_longest_form_wins(string text, string expected) => Assert.Equal([expected], SeedVocabulary.Find(text));

    [Theory]
    [InlineData("The effect did not require BDNF.", true)]
    [InlineData("It lacked head-twitch activity.", true)]
    [InlineData("Benefit without hallucinogenic effects.", true)]
    [InlineData("No serious adverse events were seen.", true)]
    [InlineData("It was independent of TrkB.", true)]
    [InlineData("In the absence of BDNF it failed.", true)]
    [InlineData("Neither BDNF nor TrkB rose.", true)]
    [InlineData("Neither ketamine was used.", true)]
    [InlineData("BDNF did not change.", false)]
    [InlineData("Levels did not change after LSD.", false)]
    [InlineData("There was no significant change in anhedonia.", false)]
    [InlineData("It was not seen. BDNF rose.", false)]
    [InlineData("It was not clear to any of the many readers what BDNF does.", false)]
    [InlineData("Not only BDNF rose.", false)]
    public void A_negation_reaches_five_words_within_its_clause(string text, bool negated) =>
        Assert.Equal(negated, SeedVocabulary.Matcher.Find(text)[0].Negated);
}
