namespace PsyLit.Core.Tests.Concepts;

/// <summary>The written forms that must be recognised, each marked to the letter, and their look-alikes that must not be.</summary>
public sealed class SurfaceFormTests
{
    [Theory]
    [InlineData("5-HT2A")]
    [InlineData("5-HT 2A")]
    [InlineData("5-HT(2A)")]
    [InlineData("5-HT<sub>2A</sub>")]
    [InlineData("5-HT₂A")]
    [InlineData("5-HT₂ₐ")]
    [InlineData("5-HT2a")]
    [InlineData("5-HT-2A")]
    [InlineData("5HT2A")]
    [InlineData("5HT-2A")]
    [InlineData("5HT 2A")]
    [InlineData("5 HT2A")]
    [InlineData("(5HT)2A")]
    [InlineData("5\u2011HT2A")]
    [InlineData("5\u2010HT2A")]
    [InlineData("5\u2013HT2A")]
    [InlineData("5\u2212HT2A")]
    [InlineData("5-HT2AR")]
    [InlineData("5-HT2ARs")]
    [InlineData("5-HT2A-R")]
    [InlineData("5-HT\u00AD2A")]
    [InlineData("5-HT\u00A02A")]
    [InlineData("5-HT\u20092A")]
    [InlineData("5-\nHT2A")]
    [InlineData("5-hydroxytryptamine 2A")]
    [InlineData("5-hydroxytryptamine(2A) receptor")]
    [InlineData("5-hydroxytryptamine type 2A")]
    [InlineData("5-hydroxytryptamine2A")]
    [InlineData("serotonin 2A receptor")]
    [InlineData("serotonin type 2A")]
    [InlineData("serotonin (5-HT) 2A")]
    [InlineData("serotonin (5HT)2A")]
    [InlineData("serotonin receptor 2A")]
    [InlineData("serotonin-2A receptors")]
    [InlineData("HTR2A")]
    [InlineData("Htr2a")]
    [InlineData("Receptor, Serotonin, 5-HT2A")]
    public void Every_form_of_the_5_HT2A_receptor_is_marked_to_the_letter(string form) =>
        Assert.Equal([$"5-ht2a:{form}"], SeedVocabulary.Find($"Binding at {form} was high."));

    [Fact]
    public void The_noun_receptor_stays_outside_a_5_HT_notation() =>
        Assert.Equal(["5-ht2a:5-HT2A"], SeedVocabulary.Find("The 5-HT2A receptors were studied."));

    [Theory]
    [InlineData("5-HT2A/2C", "5-ht2a", "5-ht2c")]
    [InlineData("5-HT2A/C", "5-ht2a", "5-ht2c")]
    [InlineData("5-HT1A/2A", "5-ht1a", "5-ht2a")]
    [InlineData("5-HT2A and 2C", "5-ht2a", "5-ht2c")]
    [InlineData("5-HT(2A/2C)", "5-ht2a", "5-ht2c")]
    [InlineData("5-HT<sub>1A</sub> and <sub>2A</sub>", "5-ht1a", "5-ht2a")]
    public void Coordinated_subtypes_share_the_whole_span(string form, string one, string other) =>
        Assert.Equal([$"{one}:{form}", $"{other}:{form}"], SeedVocabulary.Find($"Drugs at {form} receptors bound."));

    [Theory]
    [InlineData("5-HT2B")]
    [InlineData("5-HT2C")]
    [InlineData("5-HT2")]
    [InlineData("5-HTT")]
    [InlineData("5-HTP")]
    [InlineData("HT-29")]
    [InlineData("2A")]
    [InlineData("HTR2A-AS1")]
    [InlineData("ApoE2A")]
    [InlineData("5-HT3")]
    public void Look_alikes_are_not_the_5_HT2A_receptor(string form) =>
        Assert.DoesNotContain(SeedVocabulary.Find($"Binding at {form} was high."), found => found.StartsWith("5-ht2a:", StringComparison.Ordinal));

    [Fact]
    public void The_family_without_a_subtype_is_the_parent() =>
        Assert.Equal(["5-ht2-family:5-HT2"], SeedVocabulary.Find("Binding at 5-HT2 sites."));

    [Theory]
    [InlineData("TrkB")]
    [InlineData("Trk B")]
    [InlineData("Trk-B")]
    [InlineData("TRKB")]
    [InlineData("trkB")]
    [InlineData("NTRK2")]
    [InlineData("Ntrk2")]
    [InlineData("tropomyosin receptor kinase B")]
    [InlineData("tropomyosin-related kinase B")]
    [InlineData("tyrosine receptor kinase B")]
    [InlineData("Receptor, trkB")]
    [InlineData("p-TrkB")]
    [InlineData("phospho-TrkB")]
    public void Every_form_of_TrkB_is_marked_to_the_letter(string form) =>
        Assert.Equal([$"trkb:{form}"], SeedVocabulary.Find($"Levels of {form} rose."));

    [Theory]
    [InlineData("p-TrkB")]
    [InlineData("phospho-TrkB")]
    [InlineData("p-ERK")]
    public void A_phosphorylated_form_is_flagged(string form) =>
        Assert.Equal(PsyLit.Core.Concepts.MentionRule.Phosphorylated, Assert.Single(SeedVocabulary.Matcher.Find($"Levels of {form} rose.")).Rule);

    [Theory]
    [InlineData("TrkA")]
    [InlineData("TrkC")]
    [InlineData("pan-Trk")]
    [InlineData("network")]
    [InlineData("BDNF-AS")]
    public void Look_alikes_of_TrkB_and_BDNF_are_nothing(string form) =>
        Assert.Empty(SeedVocabulary.Find($"Levels of {form} rose."));

    [Theory]
    [InlineData("bdnf", "BDNF")]
    [InlineData("bdnf", "Bdnf")]
    [InlineData("bdnf", "brain-derived neurotrophic factor")]
    [InlineData("bdnf", "brain derived neurotrophic factor")]
    [InlineData("probdnf", "proBDNF")]
    [InlineData("bdnf-val66met", "BDNF Val66Met")]
    [InlineData("kappa-opioid", "κ-opioid receptor")]
    [InlineData("kappa-opioid", "kappa opioid receptor")]
    [InlineData("beta-arrestin-2", "β-arrestin 2")]
    [InlineData("beta-arrestin-2", "ßarrestin2")]
    [InlineData("beta-arrestin-2", "beta-arrestin2")]
    [InlineData("nmda-receptor", "NMDA receptor")]
    [InlineData("nmda-receptor", "N-methyl-D-aspartate receptor")]
    [InlineData("nmda-receptor", "N‐methyl‐ᴅ‐aspartate receptor")]
    [InlineData("mtor-signalling", "mTOR")]
    [InlineData("mtor-signalling", "MTOR")]
    [InlineData("madrs", "Montgomery–Asberg Depression Rating Scale")]
    [InlineData("hamd", "HAM-D₁₇")]
    [InlineData("grid-hamd", "GRID-HAMD-17")]
    [InlineData("stai", "STAI-T")]
    [InlineData("madrs", "MADRS-S")]
    [InlineData("visual-cortex", "visual cortical")]
    [InlineData("hamd", "HAMD17")]
    [InlineData("qids-sr16", "QIDS-SR16")]
    [InlineData("meq30", "MEQ-30")]
    [InlineData("bdi", "BDI-II")]
    public void Typography_and_case_do_not_hide_a_name(string concept, string form) =>
        Assert.Equal([$"{concept}:{form}"], SeedVocabulary.Find($"Values of {form} rose."));

    [Fact]
    public void Gene_and_greek_forms_of_the_kappa_receptor_need_company_only_as_an_acronym()
    {
        Assert.Equal(["kappa-opioid:KOR", "kappa-opioid:κ-opioid receptor"], SeedVocabulary.Find("KOR means κ-opioid receptor."));
        Assert.Empty(SeedVocabulary.Find("KOR and JPN cohorts were recruited."));
    }
}
