using static PsyLit.Database.Tests.Search.SearchLibrary;

namespace PsyLit.Database.Tests.Search;

public sealed class ConceptSearchTests
{
    [Theory]
    [InlineData("5HT2A")]
    [InlineData("5-HT2A")]
    [InlineData("5-HT(2A)")]
    [InlineData("5-HT\u2082A")]
    [InlineData("5\u2011HT\u20112A")]
    [InlineData("5-HT 2A")]
    [InlineData("htr2a")]
    [InlineData("serotonin 2A receptor")]
    [InlineData("serotonin 2a receptors")]
    [InlineData("mechanism:5-ht2a")]
    [InlineData("mechanism:\"serotonin 2A receptor\"")]
    [InlineData("concept:5-ht2a")]
    public async Task Any_spelling_of_a_concept_finds_every_other(string query)
    {
        await using var library = await CreateAsync();
        await library.AddAsync(
            Article("Binding", "LSD binds the 5-hydroxytryptamine receptor 2A."),
            Article("Markup", "Signalling of 5-HT<sub>2A</sub> in cortex."),
            Article("Gene", "HTR2A knockout mice."),
            Article("Other", "5-HT2C agonists only."));

        Assert.Equal(["Binding", "Gene", "Markup"], (await library.TitlesAsync(query)).Order());
    }
}
