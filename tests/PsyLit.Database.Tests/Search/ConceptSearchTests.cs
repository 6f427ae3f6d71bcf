using PsyLit.Core.Concepts;
using PsyLit.Formats.Records;
using static PsyLit.Database.Tests.Search.SearchLibrary;

namespace PsyLit.Database.Tests.Search;

public sealed class ConceptSearchTests(ReceptorLibrary receptors) : IClassFixture<ReceptorLibrary>
{
    private readonly SearchLibrary library = receptors.Library;

    [Theory]
    [InlineData("5HT2A")]
    [InlineData("5-HT2A")]
    [InlineData("5-HT(2A)")]
    [InlineData("5-HT\u2082A")]
    [InlineData("5\u2011HT\u20112A")]
    [InlineData("5-HT 2A")]
    [InlineData("5-HT<sub>2A</sub>")]
    [InlineData("htr2a")]
    [InlineData("serotonin 2A receptor")]
    [InlineData("serotonin 2a receptors")]
    [InlineData("5-hydroxytryptamine receptor 2A")]
    [InlineData("mechanism:5-ht2a")]
    [InlineData("mechanism:5HT2A")]
    [InlineData("mechanism:\"serotonin 2A receptor\"")]
    [InlineData("concept:5-ht2a")]
    public async Task Any_spelling_of_a_concept_finds_every_other(string query) =>
        Assert.Equal(["Binding", "Gene", "Keyword", "Markup"], (await library.TitlesAsync(query)).Order());

    [Theory]
    [InlineData("5-HT2 family", "Binding Gene Keyword Markup Other")]
    [InlineData("concept:5-ht2-family", "Binding Gene Keyword Markup Other")]
    [InlineData("5-HT2B", "")]
    [InlineData("5-HT2C", "Other")]
    [InlineData("5-HT2A OR 5-HT2C", "Binding Gene Keyword Markup Other")]
    [InlineData("5-HT2A -htr2a", "")]
    public async Task A_wide_concept_finds_what_names_a_narrow_one_and_a_sister_does_not(string query, string titles) =>
        Assert.Equal(titles, string.Join(' ', (await library.TitlesAsync(query)).Order()));

    [Theory]
    [InlineData("\"HTR2A\"", "Gene")]
    [InlineData("\"5HT2A\"", "Markup")]
    [InlineData("\"serotonin 2A\"", "Keyword")]
    [InlineData("\"receptor 2A\"", "Binding")]
    [InlineData("\"2A receptor\"", "")]
    [InlineData("\"receptor 2*\"", "Binding")]
    public async Task Quotation_marks_find_the_words_and_no_other_name_of_the_concept(string query, string titles) =>
        Assert.Equal(titles, string.Join(' ', (await library.TitlesAsync(query)).Order()));

    [Fact]
    public async Task A_reading_says_what_a_term_was_read_as_and_how_to_have_the_exact_words()
    {
        var result = await library.SearchAsync("5HT2A mice");

        var receptor = result.Readings[0];
        Assert.Equal(("5HT2A", "5-ht2a", "5-HT2A receptor"), (receptor.Term, receptor.ConceptId, receptor.ConceptLabel));
        Assert.Contains("HTR2A", receptor.Forms);
        Assert.Equal("\"5HT2A\" mice", receptor.ExactQuery);
        Assert.Equal("mouse", result.Readings[1].ConceptId);
        Assert.Equal("5HT2A \"mice\"", result.Readings[1].ExactQuery);
    }

    [Fact]
    public async Task A_reading_of_a_wide_concept_names_the_narrow_ones()
    {
        var family = Assert.Single((await library.SearchAsync("mechanism:5-ht2-family")).Readings);

        Assert.Contains("5-HT2A receptor", family.Children);
        Assert.Contains("HTR2A", family.Forms);
    }

    [Fact]
    public async Task A_mechanism_that_the_vocabulary_lacks_is_looked_for_as_words_and_the_reading_says_so()
    {
        var result = await library.SearchAsync("mechanism:cortex");

        Assert.Equal("Markup", Assert.Single(result.Hits).Title);
        Assert.Contains("no mechanism of the vocabulary", Assert.Single(result.Readings).Remark, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_beginning_in_a_concept_field_means_all_concepts_that_begin_so() =>
        Assert.Equal(["Binding", "Gene", "Keyword", "Markup", "Other"], (await library.TitlesAsync("mechanism:5-HT2*")).Order());

    [Fact]
    public async Task A_concept_in_a_title_is_told_from_one_in_an_abstract()
    {
        await using var own = await CreateAsync();
        await own.AddAsync(Article("HTR2A in depression", "No receptor here."), Article("A receptor", "About 5-HT2A."));

        Assert.Equal(["HTR2A in depression"], await own.TitlesAsync("title:5HT2A"));
        Assert.Equal(["A receptor"], await own.TitlesAsync("abstract:5HT2A"));
        Assert.Equal(["HTR2A in depression", "A receptor"], await own.TitlesAsync("5HT2A"));
    }

    [Fact]
    public async Task What_the_curator_gave_counts_as_a_concept_without_being_in_the_text()
    {
        await using var own = await CreateAsync();
        var curated = Article("Untold", "Nothing is said.");
        curated.Keywords = [new Keyword(KeywordKind.Curated, "5-ht2a"), new Keyword(KeywordKind.Curated, "no-such-concept")];
        await own.AddAsync(curated);

        Assert.Equal(["Untold"], await own.TitlesAsync("HTR2A"));
        Assert.Equal(["5-ht2a"], Assert.Single((await own.SearchAsync("")).Hits).ConceptIds);
    }

    [Fact]
    public async Task Another_vocabulary_makes_the_index_anew_at_the_next_start_and_the_same_one_does_not()
    {
        await using var own = await CreateAsync();
        await own.AddAsync(Article("Gene", "HTR2A knockout mice."));
        Assert.False(await own.WithIndexAsync(index => index.EnsureCurrentAsync()));

        var other = new ConceptMatcher(new Vocabulary([new Concept("knockout", "Knockout", "study-design", [], ["knockout mice"], "", [])]));
        await using var restarted = await own.OpenAgainAsync(other);
        Assert.True(await restarted.WithIndexAsync(index => index.EnsureCurrentAsync()));

        Assert.Equal(["knockout"], Assert.Single((await restarted.SearchAsync("concept:knockout")).Hits).ConceptIds);
        Assert.Empty(Assert.Single((await restarted.SearchAsync("HTR2A")).Readings).Forms);
    }
}
