namespace PsyLit.Core.Tests.Concepts;

/// <summary>Notations of receptors beyond today's, and lists that share a part.</summary>
public sealed class ReceptorNotationTests
{
    [Theory]
    [InlineData("serotonin-S2 receptors", "5-ht2-family")]
    [InlineData("serotonin (S2) receptors", "5-ht2-family")]
    [InlineData("S2 serotonin receptors", "5-ht2-family")]
    [InlineData("S2 receptors", "5-ht2-family")]
    [InlineData("5-hydroxytryptamine2 receptors", "5-ht2-family")]
    [InlineData("serotonin2 receptors", "5-ht2-family")]
    [InlineData("serotonin-2A receptors", "5-ht2a")]
    [InlineData("serotonin (5-HT)2A receptors", "5-ht2a")]
    [InlineData("5-hydroxytryptamine (5-HT) 2A receptors", "5-ht2a")]
    [InlineData("5-HT1C", "5-ht2c")]
    [InlineData("5-HT-2", "5-ht2-family")]
    [InlineData("D2 dopamine receptors", "d2-receptor")]
    [InlineData("dopamine D2 receptors", "d2-receptor")]
    [InlineData("dopamine-D2 receptors", "d2-receptor")]
    [InlineData("dopamine2 receptors", "d2-receptor")]
    [InlineData("D2/D3 receptors", "d2-receptor")]
    [InlineData("D(2) receptors", "d2-receptor")]
    [InlineData("dopamine D1 and D2 receptors", "d2-receptor")]
    [InlineData("D2R", "d2-receptor")]
    public void An_older_or_longer_notation_names_its_receptor_whole(string form, string concept) =>
        Assert.Equal([$"{concept}:{form}"], SeedVocabulary.Find($"Affinity at {form} was high."));

    [Theory]
    [InlineData("Values at D2 were lower than on D1.")]
    [InlineData("Vitamin D2 was given on day 2.")]
    [InlineData("At the 5-HT3 receptor the compound was inactive.")]
    [InlineData("Levels at S2 were lower.")]
    public void A_number_alone_names_no_receptor(string text) => Assert.Empty(SeedVocabulary.Find(text));

    [Theory]
    [InlineData("5-HT (2 mg/kg) was infused.", "serotonin:5-HT")]
    [InlineData("5-HT was measured.", "serotonin:5-HT")]
    public void The_transmitter_without_a_subtype_is_serotonin(string text, string expected) =>
        Assert.Equal([expected], SeedVocabulary.Find(text));
}
