using PsyLit.Core.Search;
using static PsyLit.Database.Tests.Search.SearchLibrary;

namespace PsyLit.Database.Tests.Search;

/// <summary>What comes first, and what still comes near.</summary>
public sealed class RankingTests : IAsyncLifetime
{
    private SearchLibrary library = null!;

    public async ValueTask InitializeAsync()
    {
        library = await CreateAsync();
        await library.AddAsync(
            Article("Kettles in gardens", "A kettle was boiled beside roses."),
            Article("Gardens", "Roses grow. A kettle is named once among many other words that say nothing of it, one after the other, on and on."),
            Article("Boats", "Boats sail on rivers."),
            Article("River boats with kettles", "They sail."));
    }

    [Fact]
    public async Task A_word_in_the_title_and_in_a_short_text_counts_more() =>
        Assert.Equal(["Kettles in gardens", "River boats with kettles", "Gardens"], await library.TitlesAsync("kettle"));

    [Theory]
    [InlineData("kettles", "boiled kettle")]
    [InlineData("sailing", "sails boats")]
    public async Task Other_forms_of_a_word_are_found_and_marked_unless_it_is_in_quotation_marks(string word, string words)
    {
        var result = await library.SearchAsync(word);

        Assert.NotEmpty(result.Hits);
        Assert.All(result.Hits, hit => Assert.NotEqual(0, hit.TitleMarks.Count + hit.SnippetMarks.Count));
        Assert.NotEmpty((await library.SearchAsync(words)).Hits);
        Assert.True((await library.SearchAsync($"\"{word}\"")).Total < result.Total);
    }

    [Fact]
    public async Task Records_with_some_of_the_words_come_behind_those_with_all()
    {
        var result = await library.SearchAsync("kettle roses boats");

        Assert.Equal(0, result.Total);
        Assert.Equal(4, result.NearTotal);
        Assert.All(result.Hits, hit => Assert.True(hit.IsNear));

        result = await library.SearchAsync("kettle roses");
        Assert.Equal(2, result.Total);
        Assert.Equal([false, false, true], result.Hits.Select(hit => hit.IsNear));
        Assert.Equal("River boats with kettles", result.Hits[^1].Title);
    }

    [Fact]
    public async Task A_question_leads_somewhere()
    {
        var result = await library.SearchAsync("Do roses (in a garden) sail without a kettle?");

        Assert.NotEmpty(result.Hits);
        Assert.All(result.Hits, hit => Assert.True(hit.IsNear));
    }

    [Theory]
    [InlineData("kettle AND roses AND boats")]
    [InlineData("title:kettle roses boats")]
    [InlineData("kettle NOT roses")]
    public async Task Whoever_says_exactly_what_is_wanted_gets_nothing_else(string query)
    {
        var result = await library.SearchAsync(query);

        Assert.Equal(0, result.NearTotal);
        Assert.DoesNotContain(result.Hits, hit => hit.IsNear);
    }

    [Fact]
    public async Task Pages_go_on_from_the_records_that_match_to_those_that_come_near()
    {
        var titles = new List<string>();
        for (var page = 1; page <= 3; page++)
            titles.AddRange((await library.SearchAsync(new SearchRequest { Text = "kettle roses", PageSize = 1, Page = page })).Hits.Select(hit => hit.Title));

        Assert.Equal(["Kettles in gardens", "Gardens", "River boats with kettles"], titles);
    }

    [Fact]
    public async Task Of_those_that_only_come_near_a_hundred_are_shown_and_no_page_goes_beyond()
    {
        await library.AddAsync([.. Enumerable.Range(0, 120).Select(i => Article($"Teapot {i}"))]);

        var last = await library.SearchAsync(new SearchRequest { Text = "teapot xyzzyq", PageSize = 30, Page = 4 });
        var beyond = await library.SearchAsync(new SearchRequest { Text = "teapot xyzzyq", PageSize = 30, Page = 5 });

        Assert.Equal((4, 10, 0), (last.PageCount, last.Hits.Count, beyond.Hits.Count));
        Assert.StartsWith("Page 5 is beyond the last one", beyond.Advice, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync() => await library.DisposeAsync();
}
