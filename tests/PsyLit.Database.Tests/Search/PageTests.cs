using PsyLit.Core.Search;
using static PsyLit.Database.Tests.Search.SearchLibrary;

namespace PsyLit.Database.Tests.Search;

public sealed class PageTests(PageTests.Records records) : IClassFixture<PageTests.Records>
{
    private readonly SearchLibrary library = records.Library;

    [Theory]
    [InlineData("", SearchSort.Newest, "P45 P44 P43")]
    [InlineData("", SearchSort.Relevance, "P45 P44 P43")]
    [InlineData("", SearchSort.Oldest, "P01 P02 P03")]
    [InlineData("", SearchSort.Added, "P01 P02 P03")]
    [InlineData("teacup", SearchSort.Relevance, "P07 P45 P44")]
    [InlineData("teacup", SearchSort.Newest, "P45 P44 P43")]
    [InlineData("teacup", SearchSort.Oldest, "P01 P02 P03")]
    [InlineData("teacup", SearchSort.Added, "P01 P02 P03")]
    [InlineData("year:1970..2000", SearchSort.Relevance, "P30 P29 P28")]
    public async Task Hits_come_in_the_order_asked_for(string query, SearchSort sort, string first) =>
        Assert.Equal(first, string.Join(' ', (await library.TitlesAsync(query, sort)).Take(3)));

    [Theory]
    [InlineData(SearchSort.Relevance)]
    [InlineData(SearchSort.Oldest)]
    public async Task Pages_follow_one_another_without_gap_or_repeat(SearchSort sort)
    {
        var titles = new List<string>();
        for (var page = 1; page <= 3; page++)
        {
            var result = await library.SearchAsync(new SearchRequest { Text = "teacup", Sort = sort, Page = page });
            Assert.Equal((45, 3), (result.Total, result.PageCount));
            titles.AddRange(result.Hits.Select(hit => hit.Title));
        }

        Assert.Equal(45, titles.Distinct().Count());
    }

    [Theory]
    [InlineData(4)]
    [InlineData(int.MaxValue)]
    public async Task A_page_beyond_the_last_says_so(int page)
    {
        var result = await library.SearchAsync(new SearchRequest { Text = "teacup", Page = page });

        Assert.Empty(result.Hits);
        Assert.Equal(45, result.Total);
        Assert.Equal($"Page {page} is beyond the last one: 45 records make 3 pages.", result.Advice);
    }

    [Theory]
    [InlineData(0, 20, 1, 20)]
    [InlineData(-3, -3, 1, 1)]
    [InlineData(1, 100000, 1, SearchRequest.MaxPageSize)]
    public async Task Page_and_size_are_brought_into_their_limits(int page, int size, int actualPage, int actualSize)
    {
        var request = (await library.SearchAsync(new SearchRequest { Page = page, PageSize = size })).Request;

        Assert.Equal((actualPage, actualSize), (request.Page, request.PageSize));
    }

    [Fact]
    public async Task An_empty_library_says_how_to_fill_it()
    {
        await using var empty = await CreateAsync();

        Assert.StartsWith("The library has no records yet.", (await empty.SearchAsync("")).Advice, StringComparison.Ordinal);
        Assert.StartsWith("No record has “teacup”.", (await empty.SearchAsync("teacup")).Advice, StringComparison.Ordinal);
    }

    /// <summary>45 records, one for each year from 1971; the seventh speaks of teacups most.</summary>
    public sealed class Records : IAsyncLifetime
    {
        public SearchLibrary Library { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Library = await CreateAsync();
            var articles = Enumerable.Range(1, 45).Select(i => Article($"P{i:00}", i == 7 ? "Teacup, teacup, teacup." : "One teacup here.", 1970 + i)).ToArray();
            // Came into the library in the opposite order.
            for (var i = 0; i < articles.Length; i++)
                articles[i].AddedAt = articles[i].AddedAt.AddDays(-i);
            await Library.AddAsync(articles);
        }

        public ValueTask DisposeAsync() => Library.DisposeAsync();
    }
}
