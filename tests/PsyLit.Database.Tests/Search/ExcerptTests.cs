using System.Text.RegularExpressions;
using PsyLit.Core.Search.Results;
using static PsyLit.Database.Tests.Search.SearchLibrary;

namespace PsyLit.Database.Tests.Search;

public sealed partial class ExcerptTests : IAsyncLifetime
{
    private const string Filler = "Lorem ipsum dolor sit amet. Consectetur adipiscing elit sed do. ";

    private SearchLibrary library = null!;

    public async ValueTask InitializeAsync() => library = await CreateAsync();

    [Fact]
    public async Task An_excerpt_begins_with_a_sentence_and_is_about_two_lines_long()
    {
        var hit = await FindAsync(string.Concat(Enumerable.Repeat(Filler, 10)) + "Here the kettle stood. " + string.Concat(Enumerable.Repeat(Filler, 10)));

        Assert.InRange(hit.Snippet!.Length, 150, 240);
        Assert.True(char.IsUpper(hit.Snippet[0]));
        Assert.Equal((false, false), (hit.SnippetBegins, hit.SnippetEnds));
        Assert.Equal("kettle", Marked(hit));
    }

    [Fact]
    public async Task Tags_opened_before_an_excerpt_are_opened_again_and_all_are_closed()
    {
        var filler = string.Concat(Enumerable.Repeat(Filler, 10));
        var hit = await FindAsync($"<b>{filler}<i>kettle {filler}</i></b>");

        Assert.StartsWith("<b>", hit.Snippet, StringComparison.Ordinal);
        Assert.EndsWith("</i></b>", hit.Snippet, StringComparison.Ordinal);
        Assert.Equal("kettle", Marked(hit));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(200)]
    [InlineData(1000)]
    public async Task Wherever_it_is_cut_tags_characters_and_marks_stay_whole(int before)
    {
        // Without spaces there is no good place to cut; emoji and tags must survive all the same.
        var unbroken = string.Concat(Enumerable.Repeat("😀<sub>2</sub>x", before));
        var hit = await FindAsync($"{unbroken} kettle {unbroken}");

        Assert.Equal("kettle", Marked(hit));
        Assert.InRange(hit.Snippet!.Length, 6, 1200);
        Assert.True(hit.Snippet.IsNormalized());
        Assert.Equal(Opening().Count(hit.Snippet), Closing().Count(hit.Snippet));
        Assert.DoesNotContain(Opening().Replace(Closing().Replace(hit.Snippet, ""), ""), c => c is '<' or '>' or '/');
    }

    [Fact]
    public async Task A_text_without_a_mark_is_shown_from_its_beginning()
    {
        await library.AddAsync(Article("Kettle", string.Concat(Enumerable.Repeat(Filler, 10))));

        var hit = Assert.Single((await library.SearchAsync("kettle")).Hits);

        Assert.StartsWith("Lorem ipsum", hit.Snippet, StringComparison.Ordinal);
        Assert.Equal((true, false, 0), (hit.SnippetBegins, hit.SnippetEnds, hit.SnippetMarks.Count));
    }

    public ValueTask DisposeAsync() => library.DisposeAsync();

    private async Task<SearchHit> FindAsync(string text)
    {
        await library.AddAsync(Article("Long", text));
        return Assert.Single((await library.SearchAsync("kettle")).Hits);
    }

    private static string Marked(SearchHit hit) => string.Join(' ', hit.SnippetMarks.Select(mark => hit.Snippet![mark.Start..mark.End]));

    [GeneratedRegex("<(b|i|sub|sup)>")]
    private static partial Regex Opening();

    [GeneratedRegex("</(b|i|sub|sup)>")]
    private static partial Regex Closing();
}
