using System.Net;
using PsyLit.Core.Accounts;
using PsyLit.Core.Articles;
using PsyLit.Core.Search;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Search;

/// <summary>The page with every value of a facet.</summary>
public sealed class FacetValuesTests(FacetValuesTests.Journals journals) : IClassFixture<FacetValuesTests.Journals>
{
    [Fact]
    public async Task A_facet_with_more_values_than_are_named_leads_to_all_of_them_with_their_counts()
    {
        using var guest = journals.OpenBrowser();
        var results = await guest.OpenAsync("/search?q=receptor&sort=newest");

        var link = Assert.Single(results.QuerySelectorAll("#facets .facet-all")).GetAttribute("href")!;
        var page = await guest.OpenAsync(link);

        Assert.Equal("/search/values?q=receptor&sort=newest&facet=journal", link);
        Assert.Equal(40, page.QuerySelectorAll(".values-list a").Length);
        var first = page.QuerySelector(".values-list a")!;
        Assert.Equal(("Annals of Invention 07", "2"), (first.QuerySelector(".facet-label")!.TextContent.Trim(), first.QuerySelector(".count")!.TextContent));
        Assert.Equal(2, (await guest.OpenAsync(first.GetAttribute("href")!)).QuerySelectorAll(".entry").Length);
    }

    [Fact]
    public async Task Its_values_can_be_found_by_a_part_of_their_name_and_ordered_by_it()
    {
        using var guest = journals.OpenBrowser();

        var found = await guest.OpenAsync("/search/values?q=receptor&facet=journal&find=invention%201");
        var byName = await guest.OpenAsync("/search/values?q=receptor&facet=journal&by=name");
        var none = await guest.OpenAsync("/search/values?q=receptor&facet=journal&find=lancet");

        Assert.Equal(10, found.QuerySelectorAll(".values-list a").Length);
        Assert.Contains("10 of 40 journals", found.Body!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Annals of Invention 00", byName.QuerySelector(".values-list .facet-label")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("None of the journals has “lancet” in its name.", none.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_such_page_for_what_is_no_facet_and_a_malformed_query_is_explained_by_the_search()
    {
        using var guest = journals.OpenBrowser();

        using var unknown = await guest.GetAsync("/search/values?facet=colour");
        using var numbered = await guest.GetAsync("/search/values?facet=99");
        using var malformed = await guest.GetAsync("/search/values?facet=journal&q=(receptor");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (unknown.StatusCode, numbered.StatusCode));
        Assert.Equal("/search?q=(receptor", Uri.UnescapeDataString(malformed.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task Ones_own_saved_searches_are_suggested_to_nobody_else()
    {
        using var owner = await journals.OpenBrowserAsync(Role.Reader);
        using var other = await journals.OpenBrowserAsync(Role.Reader);
        using var saved = await owner.SubmitAsync(await owner.OpenAsync("/searches/new?q=receptor%20OR%20trkb"), "form.saved-new", ("name", "Weekly look"));

        var mine = await owner.Client.GetStringAsync(new Uri("/api/suggestions?q=week", UriKind.Relative), TestContext.Current.CancellationToken);
        var theirs = await other.Client.GetStringAsync(new Uri("/api/suggestions?q=week", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("\"query\":\"(receptor OR trkb)\"", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("Weekly look", theirs, StringComparison.Ordinal);
    }

    /// <summary>A library with records in forty journals, two of them in one.</summary>
    public sealed class Journals : PsyLitApp, IAsyncLifetime
    {
        public async ValueTask InitializeAsync()
        {
            for (var i = 0; i < 41; i++)
            {
                var name = $"Annals of Invention {(i == 40 ? 7 : i):00}";
                var id = await WithLibraryAsync(async library =>
                {
                    if (library.Journals.SingleOrDefault(journal => journal.Name == name) is { } known)
                        return known.Id;
                    var journal = new Journal { Name = name, Key = name };
                    library.Journals.Add(journal);
                    await library.SaveChangesAsync();
                    return journal.Id;
                });
                await AddArticleAsync($"A receptor, number {i}", article => article.JournalId = id);
            }

            await WithAsync<ArticleIndex, int>(index => index.CatchUpAsync());
        }
    }
}
