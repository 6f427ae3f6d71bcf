using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Facets;
using PsyLit.Formats.Records;
using static PsyLit.Database.Tests.Search.SearchLibrary;

namespace PsyLit.Database.Tests.Search;

public sealed class IndexTests : IAsyncLifetime
{
    private SearchLibrary library = null!;

    public async ValueTask InitializeAsync() => library = await CreateAsync();

    [Fact]
    public async Task What_is_queued_is_found_after_catching_up_and_the_queue_is_empty()
    {
        var article = Article("Kettle");
        await library.DoAsync(async store =>
        {
            store.Articles.Add(article);
            await store.SaveChangesAsync();
            store.IndexQueue.Add(new IndexQueueEntry { ArticleId = article.Id });
            await store.SaveChangesAsync();
        });
        Assert.Empty(await library.TitlesAsync("kettle"));

        Assert.Equal(1, await library.IndexAsync());

        Assert.Equal(["Kettle"], await library.TitlesAsync("kettle"));
        Assert.Equal(0, await library.IndexAsync());
        await library.DoAsync(async store => Assert.False(await store.IndexQueue.AnyAsync()));
    }

    [Fact]
    public async Task A_changed_article_is_found_by_its_new_words_and_no_longer_by_the_old()
    {
        var id = (await library.AddAsync(Article("Kettle", "With psilocybin.", 2020)))[0];

        await ChangeAsync(id, article =>
        {
            article.Title = "Teapot";
            article.Abstract = [new AbstractSection(null, null, "With ketamine.")];
            article.PublishedSort = new PartialDate(2021).SortKey;
        });

        Assert.Empty(await library.TitlesAsync("kettle"));
        Assert.Empty(await library.TitlesAsync("psilocybin"));
        Assert.Equal(["Teapot"], await library.TitlesAsync("teapot ketamine year:2021"));
        var facets = (await library.SearchAsync("")).Facets;
        Assert.Equal(["ketamine", "2021"], facets.Select(facet => facet.Value));
    }

    [Fact]
    public async Task A_deleted_article_is_gone_from_hits_totals_and_facets()
    {
        var ids = await library.AddAsync(Article("Kettle", "With psilocybin."), Article("Kettle lid"));
        await library.DoAsync(async store =>
        {
            await store.Articles.Where(article => article.Id == ids[0]).ExecuteDeleteAsync();
            store.IndexQueue.Add(new IndexQueueEntry { ArticleId = ids[0] });
            await store.SaveChangesAsync();
        });
        await library.IndexAsync();

        var result = await library.SearchAsync("kettle");

        Assert.Equal((1, "Kettle lid"), (result.Total, Assert.Single(result.Hits).Title));
        Assert.Equal(1, (await library.SearchAsync("")).Total);
        Assert.DoesNotContain(result.Facets, facet => facet.Facet == Facet.Compound);
    }

    [Fact]
    public async Task Making_the_index_anew_gives_the_same_and_finds_what_was_never_queued()
    {
        var ids = await library.AddAsync(Article("Kettle", "With psilocybin."), Article("Kettle lid"));
        await library.DoAsync(async store =>
        {
            await store.Articles.Where(article => article.Id == ids[1]).ExecuteDeleteAsync();
            store.Articles.Add(Article("Kettle stand"));
            await store.SaveChangesAsync();
        });
        var done = 0;

        await library.WithIndexAsync(async index =>
        {
            await index.RebuildAsync(new Latest(count => done = count));
            return 0;
        });

        Assert.Equal(2, done);
        Assert.Equal(["Kettle", "Kettle stand"], (await library.TitlesAsync("kettle")).Order());
        Assert.Equal(["Kettle"], await library.TitlesAsync("psilocybin"));
        Assert.Equal(2, (await library.SearchAsync("")).Total);
    }

    [Fact]
    public async Task What_another_process_indexes_is_found_and_counted_without_a_restart()
    {
        Assert.Equal(0, (await library.SearchAsync("")).Total);
        await using var other = await library.OpenAgainAsync();
        await other.AddAsync(Article("Kettle", "With psilocybin."));

        var result = await library.SearchAsync("kettle");

        Assert.Equal("Kettle", Assert.Single(result.Hits).Title);
        Assert.Contains(result.Facets, facet => facet.Value == "psilocybin");
    }

    [Fact]
    public async Task More_articles_than_one_transaction_takes_are_all_indexed()
    {
        var articles = Enumerable.Range(0, 4100).Select(i => Article($"Kettle {i:0000}x")).ToArray();
        await library.AddAsync(articles);

        Assert.Equal(4100, (await library.SearchAsync("kettle")).Total);
        Assert.Equal(["Kettle 4099x"], await library.TitlesAsync("4099x"));
    }

    [Fact]
    public async Task Searching_while_the_index_grows_never_fails()
    {
        // SQLite answers on the caller's thread, so only a thread of its own makes the writer run beside the reader.
        var writing = Task.Run(AddOneByOneAsync, TestContext.Current.CancellationToken);
        while (!writing.IsCompleted)
        {
            var result = await library.SearchAsync("kettle");
            Assert.Null(result.Error);
            Assert.InRange(result.Total, 0, 20);
        }

        await writing;
        Assert.Equal(20, (await library.SearchAsync("kettle")).Total);
    }

    private async Task AddOneByOneAsync()
    {
        for (var i = 0; i < 20; i++)
        {
            await library.AddAsync(Article($"Kettle {i}", "With psilocybin."));
        }
    }

    private async Task ChangeAsync(long id, Action<PsyLit.Core.Articles.Article> change)
    {
        await library.DoAsync(async store =>
        {
            change(await store.Articles.SingleAsync(article => article.Id == id));
            store.IndexQueue.Add(new IndexQueueEntry { ArticleId = id });
            await store.SaveChangesAsync();
        });
        await library.IndexAsync();
    }

    public ValueTask DisposeAsync() => library.DisposeAsync();

    private sealed class Latest(Action<int> take) : IProgress<int>
    {
        public void Report(int value) => take(value);
    }
}
