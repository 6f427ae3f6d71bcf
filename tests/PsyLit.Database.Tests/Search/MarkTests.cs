using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Core.Search;
using PsyLit.Core.Tags;
using PsyLit.Formats.Records;
using static PsyLit.Database.Tests.Search.SearchLibrary;

namespace PsyLit.Database.Tests.Search;

public sealed class MarkTests : IAsyncLifetime
{
    private SearchLibrary library = null!;

    public async ValueTask InitializeAsync() => library = await CreateAsync();

    [Theory]
    [InlineData("HTR2A", "Blocking the 5-HT<sub>2A</sub> receptor", "5-HT<sub>2A</sub>")]
    [InlineData("HTR2A", "Blocking <i>HTR2A</i> in mice", "HTR2A")]
    [InlineData("HTR2A", "The 5\u2011HT\u2082A site", "5\u2011HT\u2082A")]
    [InlineData("considered", "It was conside<b>red</b> safe", "conside<b>red</b>")]
    [InlineData("povaza", "After Považa and others", "Považa")]
    [InlineData("behavior", "Their behaviour changed", "behaviour")]
    [InlineData("\"head twitch\"", "A head-twitch and a twitch", "head-twitch")]
    [InlineData("twit*", "A head-twitch and twittering", "twitch twittering")]
    [InlineData("twitch -safe", "A twitch is not a risk", "twitch")]
    [InlineData("gardeners OR kitchen", "Many gardeners in the kitchen", "gardeners kitchen")]
    [InlineData("title:gardeners", "Many gardeners here", "")]
    public async Task Marks_are_the_characters_of_the_source(string query, string text, string marked)
    {
        await library.AddAsync(Article("Gardeners in a title, HTR2A", text));

        var hit = Assert.Single((await library.SearchAsync(query)).Hits);

        Assert.Equal(text, hit.Snippet);
        Assert.Equal(marked, string.Join(' ', hit.SnippetMarks.Select(mark => hit.Snippet![mark.Start..mark.End])));
        Assert.Equal((true, true, "Abstract"), (hit.SnippetBegins, hit.SnippetEnds, hit.SnippetPart));
    }

    [Fact]
    public async Task A_title_is_marked_too()
    {
        await library.AddAsync(Article("Psilocybin and the 5-HT<sub>2A</sub> receptor in gardeners"));

        var hit = Assert.Single((await library.SearchAsync("serotonin 2A gardeners")).Hits);

        Assert.Equal(["5-HT<sub>2A</sub>", "gardeners"], hit.TitleMarks.Select(mark => hit.Title[mark.Start..mark.End]));
        Assert.Null(hit.Snippet);
    }

    [Fact]
    public async Task The_section_with_most_of_the_query_is_shown()
    {
        var article = Article("Long one");
        article.Summary = "A summary on gardeners.";
        article.Abstract = [new AbstractSection("METHODS", null, "Nothing here."), new AbstractSection("RESULTS", null, "The gardeners had a kitchen.")];
        await library.AddAsync(article);

        var both = Assert.Single((await library.SearchAsync("gardeners kitchen")).Hits);
        var one = Assert.Single((await library.SearchAsync("gardeners")).Hits);
        var none = Assert.Single((await library.SearchAsync("title:long")).Hits);

        Assert.Equal(("RESULTS", "The gardeners had a kitchen."), (both.SnippetPart, both.Snippet));
        Assert.Equal("Summary", one.SnippetPart);
        Assert.Equal("Summary", none.SnippetPart);
    }

    [Fact]
    public async Task Concepts_of_the_query_come_first_and_six_are_named_at_most()
    {
        await library.AddAsync(Article(
            "BDNF, TrkB, mTOR", "BDNF and TrkB and mTOR and BDNF in mice given ketamine, LSD, psilocybin or DMT, with 5-HT2A."));

        var byWeight = Assert.Single((await library.SearchAsync("")).Hits).ConceptIds;
        var asked = Assert.Single((await library.SearchAsync("5-HT2 receptor")).Hits).ConceptIds;

        Assert.Equal(("bdnf", 6), (byWeight[0], byWeight.Count));
        Assert.Equal(("5-ht2a", "bdnf", 6), (asked[0], asked[1], asked.Count));
    }

    [Fact]
    public async Task A_hit_carries_tags_and_counts_standing_comments_and_tags_are_found()
    {
        var article = Article("Tagged");
        await library.AddAsync(article, Article("Not tagged, to read"));
        await library.DoAsync(async store =>
        {
            var account = new Account { UserName = "reader", NormalizedUserName = "READER" };
            store.ArticleTags.Add(new ArticleTag { ArticleId = article.Id, Account = account, Tag = new Tag { Name = "To read", Key = "to read" } });
            store.Comments.Add(new Comment { ArticleId = article.Id, Markdown = "One" });
            store.Comments.Add(new Comment { ArticleId = article.Id, Markdown = "Two", DeletedAt = DateTime.UnixEpoch });
            store.IndexQueue.Add(new IndexQueueEntry { ArticleId = article.Id });
            await store.SaveChangesAsync();
        });
        await library.IndexAsync();

        var hit = Assert.Single((await library.SearchAsync("tag:\"to read\"")).Hits);

        Assert.Equal(("Tagged", 1), (hit.Title, hit.CommentCount));
        Assert.Equal(["To read"], hit.Tags.Select(tag => tag.Name));
        Assert.Empty(await library.TitlesAsync("tag:read"));
        Assert.Equal(["Tagged"], await library.TitlesAsync("tag:to*"));
        Assert.Equal(2, (await library.TitlesAsync("\"to read\"")).Length);
    }

    public ValueTask DisposeAsync() => library.DisposeAsync();
}
