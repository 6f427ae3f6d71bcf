using System.Globalization;
using CsCheck;
using PsyLit.Core.Concepts;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Facets;
using PsyLit.Core.Search.Reading;
using static PsyLit.Database.Tests.Search.SearchLibrary;

namespace PsyLit.Database.Tests.Search;

/// <summary>Whatever is chosen, what is found and counted is what going through the records one by one gives.</summary>
public sealed class FacetCountProperties(FacetCountProperties.Records records) : IClassFixture<FacetCountProperties.Records>
{
    private static readonly string[] Named = ["psilocybin", "lsd", "5-ht2a", "5-ht2c", "trkb", "rat", "human", "depression", "anxiety", "hamd", "madrs", "double-blind"];

    private static readonly Gen<FacetChoice> Choice = Gen.OneOf(
        Gen.Int[0, Named.Length - 1].Select(i => Named[i]).Select(id => new FacetChoice(Records.FacetOf(id), id)),
        Gen.Const(new FacetChoice(Facet.Mechanism, "serotonin-receptors")),
        Gen.Int[2015, 2021].Select(year => new FacetChoice(Facet.Year, year.ToString(CultureInfo.InvariantCulture))),
        Gen.Select(Gen.Int[2013, 2020], Gen.Int[2016, 2023]).Select(years => new FacetChoice(Facet.Year, new YearRange(Math.Min(years.Item1, years.Item2), years.Item2).ToString())));

    [Fact]
    public async Task Counts_are_those_of_going_through_all_records() =>
        await Choice.Array[0, 4].SampleAsync(
            async choices =>
            {
                var filters = choices.Distinct().ToList();
                var result = await records.Library.SearchAsync(new SearchRequest { Text = "teacup", Filters = filters });

                Assert.Equal(records.All.Count(record => Passes(record, filters, except: null)), result.Total);
                foreach (var facet in new[] { Facet.Mechanism, Facet.Compound, Facet.Species, Facet.Population, Facet.Instrument, Facet.Design })
                    Assert.Equal(Expected(facet, filters), Counted(result.Facets, facet));
                var years = records.All.Where(record => Passes(record, filters, Facet.Year)).CountBy(record => record.Year).OrderByDescending(year => year.Key);
                Assert.Equal(years.Select(year => $"{year.Key} {year.Value}"), result.Facets.Where(count => count is { Facet: Facet.Year, Value.Length: 4, Count: > 0 }).Select(count => $"{count.Value} {count.Count}"));
            },
            iter: 200,
            threads: 1);

    [Theory]
    [InlineData(SearchSort.Relevance)]
    [InlineData(SearchSort.Newest)]
    [InlineData(SearchSort.Author)]
    public async Task Pages_far_behind_go_on_where_those_before_end(SearchSort sort)
    {
        var filters = new[] { new FacetChoice(Facet.Year, "..2021") };
        var pages = new List<long>();
        for (var page = 1; page <= 13; page++)
        {
            var result = await records.Library.SearchAsync(new SearchRequest { Text = "teacup", Sort = sort, Filters = filters, Page = page });
            Assert.Equal(240, result.Total);
            pages.AddRange(result.Hits.Select(hit => hit.ArticleId));
        }

        Assert.Equal(await records.Library.FindAsync(new SearchRequest { Text = "teacup", Sort = sort, Filters = filters }, most: 300), pages);
        Assert.Equal(240, pages.Distinct().Count());
    }

    private IEnumerable<string> Expected(Facet facet, List<FacetChoice> filters)
    {
        var passing = records.All.Where(record => Passes(record, filters, facet)).ToList();
        // A concept is a value when a record names it itself, or it is chosen, and then counts those that name one below it too.
        var values = passing.SelectMany(record => record.Named).Where(id => Records.FacetOf(id) == facet)
            .Concat(filters.Where(filter => filter.Facet == facet).Select(filter => filter.Value)).Distinct();
        return values.Select(id => $"{id} {passing.Count(record => record.Has(id))}").Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Counted(IReadOnlyList<FacetCount> facets, Facet facet) =>
        facets.Where(count => count.Facet == facet).Select(count => $"{count.Value} {count.Count}").Order(StringComparer.Ordinal);

    private static bool Passes(Record record, IEnumerable<FacetChoice> filters, Facet? except) => filters.GroupBy(filter => filter.Facet).All(facet =>
        facet.Key == except || facet.Any(filter => facet.Key == Facet.Year ? YearRange.TryParse(filter.Value, out var years) && years.Has(record.Year) : record.Has(filter.Value)));

    /// <summary>A record as the test knows it.</summary>
    public sealed record Record(IReadOnlyList<string> Named, int Year)
    {
        public bool Has(string id) => Named.Any(named => named == id || Records.Vocabulary.IsBelow(named, id));
    }

    /// <summary>240 records in several segments, each naming a few concepts.</summary>
    public sealed class Records : IAsyncLifetime
    {
        public static Vocabulary Vocabulary { get; private set; } = new([]);

        public SearchLibrary Library { get; private set; } = null!;

        public List<Record> All { get; } = [];

        public static Facet FacetOf(string id) => ConceptKinds.FacetOf(Vocabulary.Find(id)!.Kind)!.Value;

        public async ValueTask InitializeAsync()
        {
            Vocabulary = (await Matcher).Vocabulary;
            Library = await CreateAsync();
            var random = new Random(11);
            for (var batch = 0; batch < 6; batch++)
            {
                var made = Enumerable.Range(0, 40).Select(_ => new Record([.. Named.Where(_ => random.Next(5) == 0)], random.Next(2014, 2022))).ToList();
                All.AddRange(made);
                await Library.AddAsync([.. made.Select(record => Article("Teacup", string.Concat(record.Named.Select(id => $"One {Vocabulary.Find(id)!.Label}. ")), record.Year))]);
            }
        }

        public ValueTask DisposeAsync() => Library.DisposeAsync();
    }
}
