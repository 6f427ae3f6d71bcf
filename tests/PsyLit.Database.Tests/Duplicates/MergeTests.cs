using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Imports;
using PsyLit.Core.Notifications;
using PsyLit.Core.Search;
using static PsyLit.Database.Tests.Duplicates.TwoTrials;

namespace PsyLit.Database.Tests.Duplicates;

/// <summary>What of two records is in the one that stays.</summary>
public sealed class MergeTests
{
    [Fact]
    public async Task What_readers_wrote_and_what_sources_brought_is_together_in_the_one_that_stays()
    {
        await using var library = await OpenAsync();
        var (ann, ben) = (await library.AddAccountAsync("Ann"), await library.AddAccountAsync("Ben"));
        await library.CommentAsync(1, ann, "On the first.");
        await library.CommentAsync(2, ben, "On the second.");
        await library.TagAsync(1, ann, "both");
        await library.TagAsync(2, ben, "both");
        await library.TagAsync(2, ben, "second");

        Assert.Null((await library.MergeAsync(1, 2)).Problem);

        var article = await library.AskAsync(store => store.Articles.Include(a => a.Comments).Include(a => a.Tags).ThenInclude(t => t.Tag)
            .Include(a => a.Sources).Include(a => a.Relations).SingleAsync());
        Assert.Equal(["On the first.", "On the second."], article.Comments.Select(comment => comment.Markdown).Order());
        Assert.Equal(["both", "second"], article.Tags.Select(tag => tag.Tag.Name).Order());
        Assert.Equal(["PubMed", "Zotero"], article.Sources.Select(source => source.Source).Order());
        Assert.Equal("Tea did nothing.", article.Summary);
        Assert.Contains(article.Keywords, keyword => keyword.Term == "teapots");
        Assert.Equal("77", Assert.Single(article.Relations).OtherPmid);
        Assert.Equal(("1001", "10.1000/kept", Kept.Title), (article.Pmid, article.Doi, article.Title));
    }

    [Fact]
    public async Task In_collections_the_one_that_stays_takes_the_place_of_the_other_and_stands_once()
    {
        await using var library = await OpenAsync();
        var ann = await library.AddAccountAsync("Ann");
        await library.CollectAsync(ann, "only the merged", 2);
        await library.CollectAsync(ann, "both", 2, 1);

        Assert.Null((await library.MergeAsync(1, 2)).Problem);

        var collected = await library.AskAsync(store => store.CollectedArticles.OrderBy(row => row.CollectionId).Select(row => new { row.Collection.Name, row.ArticleId, row.Note }).ToListAsync());
        Assert.Equal([("only the merged", 1, "why 2"), ("both", 1, "why 1")], collected.Select(row => (row.Name, row.ArticleId, row.Note)));
    }

    [Fact]
    public async Task Whoever_watched_the_one_that_goes_watches_the_one_that_stays_unless_they_said_otherwise_of_it()
    {
        await using var library = await OpenAsync();
        var (ann, ben) = (await library.AddAccountAsync("Ann"), await library.AddAccountAsync("Ben"));
        await library.FollowAsync(2, ann);
        await library.FollowAsync(2, ben);
        await library.AskAsync(store =>
        {
            store.Add(new Watch { AccountId = ben, Kind = WatchKind.Record, Key = "1", Level = WatchLevel.Mute });
            return store.SaveChangesAsync();
        });

        Assert.Null((await library.MergeAsync(1, 2)).Problem);

        var watches = await library.AskAsync(store => store.Watches.Where(watch => watch.Key == "1").OrderBy(watch => watch.AccountId).ToListAsync());
        Assert.Equal([(ann, WatchLevel.Watch), (ben, WatchLevel.Mute)], watches.Select(watch => (watch.AccountId, watch.Level)));
    }

    [Fact]
    public async Task Each_field_is_taken_from_where_the_curator_says_and_the_old_text_stays_readable()
    {
        await using var library = await OpenAsync();

        await library.MergeAsync(1, 2, "title", "pmid");

        var article = await library.AskAsync(store => store.Articles.Include(a => a.Revisions).SingleAsync());
        Assert.Equal((Merged.Title, "1002", "10.1000/kept", null), (article.Title, article.Pmid, article.Doi, article.Summary));
        Assert.Equal(2, article.RevisionNumber);
        Assert.Equal((1, Kept.Title), (article.Revisions.Single().Number, article.Revisions.Single().Title));
    }

    [Fact]
    public async Task A_merged_article_is_in_no_search_and_no_count()
    {
        await using var library = await OpenAsync();
        Assert.Equal(2, await CountAsync(library, "psilocybin"));

        var merge = await library.MergeAsync(1, 2);
        Assert.Equal(1, await CountAsync(library, "psilocybin"));
        Assert.Equal(1, await CountAsync(library, ""));

        await library.UnmergeAsync(merge.MergerId);
        Assert.Equal(2, await CountAsync(library, "psilocybin"));
    }

    [Theory]
    [InlineData("1002", null)]
    [InlineData(null, "10.1000/GONE")]
    public async Task Identifiers_of_the_one_that_went_find_the_one_that_stayed_and_change_nothing_chosen(string? pmid, string? doi)
    {
        await using var library = await OpenAsync();
        await library.MergeAsync(1, 2);

        var report = await library.ImportAsync(Merged with { Pmid = pmid, Doi = doi, Title = "A title that nobody chose for this invented study", Issue = "4" });

        var entry = Assert.Single(report.Entries);
        Assert.Equal((ImportOutcome.Updated, 1L), (entry.Outcome, entry.ArticleId));
        Assert.Contains("as record 2, which was merged into this one; new issue", entry.Reason, StringComparison.Ordinal);
        var article = await library.AskAsync(store => store.Articles.SingleAsync());
        Assert.Equal((Kept.Title, "1001", "10.1000/kept", "4"), (article.Title, article.Pmid, article.Doi, article.Issue));
    }

    private static Task<int> CountAsync(TemporaryLibrary library, string query) => library.WithAsync<ArticleSearch, int>(async search =>
        (await search.SearchAsync(new SearchRequest { Text = query }, TestContext.Current.CancellationToken)).Total);
}
