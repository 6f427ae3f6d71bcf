namespace PsyLit.Core.Tests.Concepts;

/// <summary>Forms that mean a concept in one company and something else in another.</summary>
public sealed class AmbiguityTests
{
    [Theory]
    [InlineData("doi-drug", "Mice treated with DOI (2 mg/kg) displayed tremor.")]
    [InlineData("dat", "Striatal DAT availability was measured.")]
    [InlineData("net-transporter", "NET inhibition raises noradrenaline.")]
    [InlineData("kappa-opioid", "The KOR antagonist was inactive.")]
    [InlineData("bdi", "Mean BDI scores fell.")]
    [InlineData("ceq", "CEQ items on the challenging session were summed.")]
    [InlineData("sigma-1", "S1R acts as a chaperone.")]
    [InlineData("phospholipase-c", "Gq activates PLC.")]
    [InlineData("c-fos", "FOS immunoreactivity was counted.")]
    [InlineData("visual-cortex", "Neurons of V1 were recorded.")]
    [InlineData("rebus-model", "REBUS holds that priors are relaxed.")]
    [InlineData("tolerance", "Repeated administration led to tolerance.")]
    [InlineData("personality-openness", "The trait openness increased.")]
    [InlineData("tabernanthalog", "TBG is derived from ibogaine.")]
    [InlineData("mdma", "Ecstasy tablets contained MDMA.")]
    [InlineData("tail-suspension-test", "TST immobility fell.")]
    [InlineData("dissociation", "Dissociation followed the ketamine infusion.")]
    [InlineData("lsd", "LSD was given.")]
    [InlineData("dmt", "DMT was given.")]
    [InlineData("default-mode-network", "The DMN was examined.")]
    [InlineData("sert", "SERT was examined.")]
    [InlineData("pet-imaging", "PET was performed with a radioactive tracer in animals.")]
    [InlineData("depression", "Depression was common.")]
    [InlineData("pig", "Pigs were housed in pairs.")]
    [InlineData("depression", "Elderly subjects who were depressed took part.")]
    [InlineData("bipolar-disorder", "Schizophrenic and bipolar patients were compared.")]
    [InlineData("treatment-resistant-depression", "Treatment-resistant patients took an antidepressant.")]
    [InlineData("sigma-1", "Affinity for sigma-1 receptors was high.")]
    public void A_form_is_taken_in_its_own_company(string concept, string text) =>
        Assert.Contains(SeedVocabulary.Matcher.Find(text), mention => mention.ConceptId == concept);

    [Theory]
    [InlineData("doi-drug", "DOI: 10.1038/s41593-023-01316-5.")]
    [InlineData("doi-drug", "The DOI was registered.")]
    [InlineData("dat", "The file was exported in DAT format.")]
    [InlineData("net-transporter", "The NET gain was small.")]
    [InlineData("kappa-opioid", "KOR and JPN cohorts were recruited.")]
    [InlineData("bdi", "The study was run in Bujumbura, BDI.")]
    [InlineData("ceq", "The CEQ measures credibility.")]
    [InlineData("sigma-1", "S1R binds sphingosine.")]
    [InlineData("phospholipase-c", "A programmable PLC drove the pump.")]
    [InlineData("c-fos", "FOS fibre (fructooligosaccharide) was fed.")]
    [InlineData("visual-cortex", "V1 of the manual was used.")]
    [InlineData("rebus-model", "The REBUS puzzle was hard.")]
    [InlineData("tolerance", "Tolerance was good and tolerability high.")]
    [InlineData("personality-openness", "Openness of data and open access were urged.")]
    [InlineData("mdma", "Religious ecstasy was described.")]
    [InlineData("tail-suspension-test", "TST (total sleep time) was 7 h.")]
    [InlineData("dissociation", "The dissociation constant was 3 nM.")]
    [InlineData("lsd", "Group means were compared with LSD post hoc tests.")]
    [InlineData("dmt", "Patients with multiple sclerosis started a new DMT.")]
    [InlineData("default-mode-network", "Neurons of the vagus in the DMN were labelled.")]
    [InlineData("mouse", "CD1 antigen presentation was studied.")]
    [InlineData("pet-imaging", "PET owner attitudes were surveyed.")]
    [InlineData("depression", "Respiratory depression occurred.")]
    [InlineData("pig", "Guinea pigs and guinea-pig ileum were used.")]
    [InlineData("depression", "Synaptic transmission was depressed in slices.")]
    [InlineData("bipolar-disorder", "A bipolar electrode stimulated the slice.")]
    [InlineData("treatment-resistant-depression", "Treatment-resistant schizophrenia was an exclusion.")]
    [InlineData("sigma-1", "The sigma-1 subunit of the adaptor was lost.")]
    [InlineData("rapid-onset", "Fast-acting neurotransmitters were released.")]
    [InlineData("expectancy", "Life expectancy rose.")]
    [InlineData("human", "Results are subject to bias.")]
    [InlineData("nucleus-accumbens", "NAC (N-acetylcysteine) was given.")]
    public void A_form_is_left_alone_in_other_company(string concept, string text) =>
        Assert.DoesNotContain(SeedVocabulary.Matcher.Find(text), mention => mention.ConceptId == concept);

    [Fact]
    public void A_doubtful_form_counts_when_the_document_names_the_concept_plainly_elsewhere()
    {
        var found = SeedVocabulary.Matcher.Find(["Head movements after 2,5-dimethoxy-4-iodoamphetamine.", "Responses to DOI were larger than those to vehicle."]);
        Assert.Equal("doi-drug", Assert.Single(found[1]).ConceptId);
    }

    [Fact]
    public void The_nearer_word_decides_when_words_for_and_against_both_stand_there()
    {
        Assert.Empty(SeedVocabulary.Matcher.Find("Fisher's LSD separated the dose means."));
        Assert.Contains("pet-imaging:PET", SeedVocabulary.Find("The PET tracer was injected; animal weights were constant."));
    }
}
