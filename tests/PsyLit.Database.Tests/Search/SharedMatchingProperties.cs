using System.Globalization;
using CsCheck;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Facets;
using PsyLit.Core.Search.Matching;

namespace PsyLit.Database.Tests.Search;

/// <summary>Whatever is asked, looking in all segments at once finds the same, in the same order and with the same counts, as one after another.</summary>
public sealed class SharedMatchingProperties(FacetCountProperties.Records records) : IClassFixture<FacetCountProperties.Records>
{
    private static readonly Gen<string> Part = Gen.OneOf(
        "teacup", "one", "psilo*", "\"one psilocybin\"", "\"one depression\"", "depression", "mechanism:serotonin-receptors", "5-HT2A", "lsd", "year:2016..2019", "\"one lsd\"[tiab:~3]", "hasabstract");

    private static readonly Gen<string> Query = Gen.Select(Part.Array[1, 4], Gen.OneOf(" AND ", " OR ", " NOT ")).Select((parts, between) => string.Join(between, parts));

    private static readonly Gen<FacetChoice> Choice = Gen.OneOf(
        Gen.OneOf("psilocybin", "depression", "rat").Select(id => new FacetChoice(FacetCountProperties.Records.FacetOf(id), id)),
        Gen.Int[2015, 2021].Select(year => new FacetChoice(Facet.Year, year.ToString(CultureInfo.InvariantCulture))));

    [Fact]
    public async Task All_segments_at_once_give_what_one_after_another_gives()
    {
        await using var atOnce = await records.Library.OpenAgainAsync(shared: new SharedMatching { FewestArticles = 0 });
        await Gen.Select(Query, Choice.Array[0, 2], Gen.OneOf(SearchSort.Relevance, SearchSort.Newest)).SampleAsync(
            async asked =>
            {
                var request = new SearchRequest { Text = asked.Item1, Filters = [.. asked.Item2.Distinct()], Sort = asked.Item3 };

                var (expected, actual) = (await records.Library.SearchAsync(request), await atOnce.SearchAsync(request));

                Assert.Null(expected.Error);
                Assert.Equal(expected.Total, actual.Total);
                Assert.Equal(expected.Facets, actual.Facets);
                Assert.Equal(expected.Hits.Select(hit => (hit.ArticleId, hit.Score)), actual.Hits.Select(hit => (hit.ArticleId, hit.Score)));
            },
            iter: 300,
            threads: 1);
    }

    [Fact]
    public async Task Who_stops_waiting_ends_the_look_in_all_segments()
    {
        await using var atOnce = await records.Library.OpenAgainAsync(shared: new SharedMatching { FewestArticles = 0 });
        using var given = new CancellationTokenSource();
        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => atOnce.WithMatcherAsync(matcher => matcher.CountAsync(null, given.Token)));
    }
}
