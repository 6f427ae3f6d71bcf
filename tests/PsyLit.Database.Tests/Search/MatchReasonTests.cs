using PsyLit.Core.Accounts;
using PsyLit.Core.Articles;
using PsyLit.Core.Search.Results;
using PsyLit.Core.Tags;
using PsyLit.Formats.Records;
using static PsyLit.Database.Tests.Search.SearchLibrary;

namespace PsyLit.Database.Tests.Search;

public sealed class MatchReasonTests(MatchReasonTests.Records records) : IClassFixture<MatchReasonTests.Records>
{
    [Theory]
    [InlineData("5ht2a", "5-HT2A receptor: 5-HT2A in title; HTR2A 2x in abstract")]
    [InlineData("serotonin receptors", "Serotonin receptors: 5-HT2A (5-HT2A receptor) in title; HTR2A (5-HT2A receptor) 2x in abstract; serotonin receptor in abstract")]
    [InlineData("kettle", "kettle: kettle 2x in abstract; kettles in abstract")]
    [InlineData("\"copper kettle\"", "\"copper kettle\": copper kettle in abstract")]
    [InlineData("boiled", "boiled: Boiling in title; boiled in abstract")]
    [InlineData("kett*", "kett*: kettle 2x in abstract; kettles in abstract")]
    [InlineData("kettle 5ht2a", "kettle: kettle 2x in abstract; kettles in abstract|5-HT2A receptor: 5-HT2A in title; HTR2A 2x in abstract")]
    [InlineData("gardening", "gardening: gardening in MeSH headings")]
    [InlineData("gardening[mh]", "gardening[mh]: Gardening in MeSH headings")]
    [InlineData("anxiety", "Anxiety: Anxiety in MeSH headings")]
    [InlineData("author:povaza", "author:povaza: Považa in authors")]
    [InlineData("povaza", "povaza: Považa in authors")]
    [InlineData("journal:color", "journal:color: Colour in journal")]
    [InlineData("kitchen", "kitchen: kitchen in keywords")]
    [InlineData("tag:teatime", "tag:teatime: teatime in tags")]
    [InlineData("kettle OR zebra", "kettle: kettle 2x in abstract; kettles in abstract")]
    [InlineData("kettle -zebra", "kettle: kettle 2x in abstract; kettles in abstract")]
    [InlineData("year:2020", "")]
    [InlineData("", "")]
    public async Task A_hit_says_which_terms_it_has_where_and_in_which_words(string query, string reasons) =>
        Assert.Equal(reasons.ToLowerInvariant(), Written(await FindAsync(query)).ToLowerInvariant());

    [Fact]
    public async Task A_near_record_says_what_it_lacks()
    {
        var hit = await FindAsync("kettle zebra 5ht2c");

        Assert.True(hit.IsNear);
        Assert.Equal("kettle: kettle 2x in abstract; kettles in abstract|zebra: |5-HT2C receptor: ", Written(hit));
    }

    private async Task<SearchHit> FindAsync(string query) => (await records.Library.SearchAsync(query)).Hits.Single(hit => hit.Title.StartsWith("Boiling", StringComparison.Ordinal));

    private static string Written(SearchHit hit) => string.Join('|', hit.Reasons.Select(reason => $"{reason.Term}: {string.Join("; ", reason.Places.Select(Written))}"));

    private static string Written(MatchPlace place) =>
        $"{place.Words}{(place.Below is { } below ? $" ({below})" : "")}{(place.Count > 1 ? $" {place.Count}x" : "")} in {place.Part}";

    public sealed class Records : IAsyncLifetime
    {
        public SearchLibrary Library { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Library = await CreateAsync();
            var article = Article("Boiling at 5-HT<sub>2A</sub>", "The copper kettle was boiled; HTR2A and htr2a kettles. Another kettle. A serotonin receptor.");
            article.Contributors = [new Contributor { Family = "Považa", Given = "Radko L" }];
            article.Journal = new Journal { Name = "Journal of Colour", Key = "colour" };
            article.Keywords = [new Keyword(KeywordKind.Mesh, "Gardening"), new Keyword(KeywordKind.Mesh, "Anxiety"), new Keyword(KeywordKind.Author, "kitchen science")];
            article.Tags.Add(new ArticleTag { Tag = new Tag { Name = "teatime", Key = "teatime" }, Account = new Account { UserName = "Ann", NormalizedUserName = "ANN" } });
            await Library.AddAsync(article, Article("Zebra", "Nothing about the 5-HT2C receptor."));
        }

        public ValueTask DisposeAsync() => Library.DisposeAsync();
    }
}
