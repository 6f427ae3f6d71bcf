using PsyLit.Core.Articles;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Facets;
using PsyLit.Core.Search.Results;
using PsyLit.Formats.Records;
using static PsyLit.Database.Tests.Search.SearchLibrary;

namespace PsyLit.Database.Tests.Search;

public sealed class FacetTests(FacetTests.Records records) : IClassFixture<FacetTests.Records>
{
    private readonly SearchLibrary library = records.Library;

    [Fact]
    public async Task Values_are_counted_over_all_hits_with_their_names()
    {
        var result = await SearchAsync("");

        Assert.Equal(5, result.Total);
        Assert.Equal(["Psilocybin 3", "LSD 1"], Values(result, Facet.Compound));
        Assert.Equal(["2024 1", "2023 2", "2022 1"], Values(result, Facet.Year));
        Assert.Equal(["Nature 2", "Brain 1"], Values(result, Facet.Journal));
        Assert.Contains("5-HT2A receptor 2", Values(result, Facet.Mechanism));
    }

    [Fact]
    public async Task Ancestors_that_no_record_names_are_no_values() =>
        Assert.DoesNotContain((await SearchAsync("")).Facets, facet => facet.Value is "gpcr" or "serotonin-receptors");

    [Fact]
    public async Task A_value_chosen_narrows_hits_and_other_facets_and_leaves_its_own_counts()
    {
        var result = await SearchAsync("", new FacetChoice(Facet.Compound, "lsd"));

        Assert.Equal(["C"], result.Hits.Select(hit => hit.Title));
        Assert.Equal(["Psilocybin 3", "LSD 1"], Values(result, Facet.Compound));
        Assert.Equal(["2023 1"], Values(result, Facet.Year));
        Assert.True(Assert.Single(result.Facets, facet => facet.Chosen).Value == "lsd");
    }

    [Fact]
    public async Task Values_of_one_facet_widen_and_of_two_narrow()
    {
        var widened = await SearchAsync("", new FacetChoice(Facet.Year, "2022"), new FacetChoice(Facet.Year, "2024"));
        var narrowed = await SearchAsync("", new FacetChoice(Facet.Compound, "psilocybin"), new FacetChoice(Facet.Year, "2023"));

        Assert.Equal(["A", "D"], widened.Hits.Select(hit => hit.Title).Order());
        Assert.Equal(["B"], narrowed.Hits.Select(hit => hit.Title));
        Assert.Equal(["2024 1", "2023 1", "2022 1"], Values(narrowed, Facet.Year));
        Assert.Equal(["LSD 1", "Psilocybin 1"], Values(narrowed, Facet.Compound));
    }

    [Fact]
    public async Task A_wide_concept_as_a_value_lets_narrow_ones_pass() =>
        Assert.Equal(["A", "B"], (await SearchAsync("", new FacetChoice(Facet.Mechanism, "serotonin-receptors"))).Hits.Select(hit => hit.Title).Order());

    [Fact]
    public async Task A_journal_is_chosen_by_its_id()
    {
        var nature = (await SearchAsync("")).Facets.Single(facet => facet.Label == "Nature");

        Assert.Equal(["A", "B"], (await SearchAsync("", new FacetChoice(Facet.Journal, nature.Value))).Hits.Select(hit => hit.Title).Order());
    }

    [Theory]
    [InlineData(Facet.Year, "soon")]
    [InlineData(Facet.Journal, "-1")]
    [InlineData(Facet.Compound, "no-such-concept")]
    [InlineData(Facet.Mechanism, "")]
    public async Task A_value_that_means_nothing_shows_no_record_and_can_be_taken_back(Facet facet, string value)
    {
        var result = await SearchAsync("", new FacetChoice(facet, value));

        Assert.Equal(0, result.Total);
        Assert.StartsWith("No record has all the values chosen. Without them, 5 records", result.Advice, StringComparison.Ordinal);
        Assert.Equal(0, Assert.Single(result.Facets, count => count.Chosen).Count);
    }

    [Fact]
    public async Task Concepts_are_counted_with_those_below_them_over_the_whole_library()
    {
        var (counts, newest) = await library.WithConceptCountsAsync(async concepts =>
            (await concepts.CountAsync(), await concepts.NewestAsync("serotonin-receptors", 1)));

        Assert.Equal((2, 2, 3), (counts["5-ht2a"], counts["serotonin-receptors"], counts["psilocybin"]));
        Assert.False(counts.ContainsKey("dmt"));
        Assert.Equal(records.Ids[1], Assert.Single(newest));
    }

    private Task<SearchResult> SearchAsync(string text, params FacetChoice[] filters) =>
        library.SearchAsync(new SearchRequest { Text = text, Filters = filters });

    private static string[] Values(SearchResult result, Facet facet) =>
        [.. result.Facets.Where(count => count.Facet == facet).Select(count => $"{count.Label} {count.Count}")];

    public sealed class Records : IAsyncLifetime
    {
        public SearchLibrary Library { get; private set; } = null!;

        public IReadOnlyList<long> Ids { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            Library = await CreateAsync();
            var nature = new Journal { Name = "Nature", Key = "nature" };
            var brain = new Journal { Name = "Brain", Key = "brain" };
            var undated = Article("E", "Nothing.");
            (undated.Published, undated.PublishedSort) = (null, 0);
            Article[] articles =
            [
                Article("A", "Psilocybin at 5-HT2A.", 2022),
                Article("B", "Psilocybin at the serotonin 2A receptor.", 2023),
                Article("C", "LSD.", 2023),
                Article("D", "Psilocybin.", 2024),
                undated,
            ];
            articles[0].Journal = nature;
            articles[1].Journal = nature;
            articles[2].Journal = brain;
            undated.Keywords = [new Keyword(KeywordKind.Author, "statistics")];
            Ids = await Library.AddAsync(articles);
        }

        public ValueTask DisposeAsync() => Library.DisposeAsync();
    }
}
