using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Imports;
using PsyLit.Database.Tests.Imports;
using static PsyLit.Database.Tests.Duplicates.TwoTrials;

namespace PsyLit.Database.Tests.Duplicates;

/// <summary>What comes after a merge: imports, other merges, and its being taken back.</summary>
public sealed class MergesInTimeTests
{
    [Fact]
    public async Task Records_imported_before_are_known_after_a_merge_and_after_it_is_taken_back()
    {
        await using var library = await OpenAsync();
        var merge = await library.MergeAsync(1, 2);

        var kept = await library.ImportAsync(Kept);
        var merged = await library.ImportAsync(Merged);
        await library.UnmergeAsync(merge.MergerId);
        var parted = await library.ImportAsync(Kept, Merged, Merged with { Issue = "9" });

        Assert.All(kept.Entries.Concat(merged.Entries), entry => Assert.Equal((ImportOutcome.Unchanged, 1L), (entry.Outcome, entry.ArticleId)));
        Assert.Equal([1L, 2L, 2L], parted.Entries.Select(entry => entry.ArticleId!.Value));
        Assert.Equal((2, 1), (parted.Unchanged, parted.Updated));
    }

    [Fact]
    public async Task A_chain_of_merges_leads_to_the_last_and_comes_apart_from_its_end()
    {
        await using var library = await OpenAsync();
        await library.ImportAsync(Records.Numbered(3));
        var before = await library.EverythingAsync();
        var first = await library.MergeAsync(1, 2);
        var second = await library.MergeAsync(3, 1);

        var report = await library.ImportAsync(Merged with { Issue = "5" });
        Assert.Equal(3L, Assert.Single(report.Entries).ArticleId);
        Assert.Contains("Take that merge back first", (await library.UnmergeAsync(first.MergerId)).Problem, StringComparison.Ordinal);

        await library.RunAsync("""DELETE FROM "ArticleSources" WHERE "Id" = 4""");
        await library.RunAsync("""UPDATE "Articles" SET "Issue" = NULL WHERE "Id" = 3""");
        Assert.Null((await library.UnmergeAsync(second.MergerId)).Problem);
        Assert.Null((await library.UnmergeAsync(first.MergerId)).Problem);
        Assert.Equal(before.Split('\n').Length, (await library.EverythingAsync()).Split('\n').Length);
        Assert.Equal(3, await library.AskAsync(store => store.Articles.CountAsync()));
    }

    [Fact]
    public async Task What_happened_after_the_merge_stays_with_the_one_that_stayed_and_is_said()
    {
        await using var library = await OpenAsync();
        var ann = await library.AddAccountAsync("Ann");
        var theirs = await library.CommentAsync(2, ann, "Before the merge.");
        var merge = await library.MergeAsync(1, 2, "title", "volume", "summary");
        var later = await library.CommentAsync(1, ann, "After the merge.");
        await library.ImportAsync(Kept with { Title = "The publisher's last word on invented tea and patients" });

        var undone = await library.UnmergeAsync(merge.MergerId);

        Assert.Null(undone.Problem);
        Assert.Equal(["summary", "title"], undone.LeftAsTheyAre.Order());
        Assert.Equal([$"{theirs} | 2", $"{later} | 1"], await library.RowsAsync("""SELECT "Id", "ArticleId" FROM "Comments" ORDER BY "Id" """));
        Assert.Equal(
            ["1 | The publisher's last word on invented tea and patients | 3", $"2 | {Merged.Title} | 1"],
            await library.RowsAsync("""SELECT "Id", "Title", "RevisionNumber" FROM "Articles" ORDER BY "Id" """));
    }

    [Fact]
    public async Task Nothing_is_merged_twice_into_itself_or_taken_back_twice()
    {
        await using var library = await OpenAsync();
        var merge = await library.MergeAsync(1, 2);

        Assert.NotNull((await library.MergeAsync(1, 2)).Problem);
        Assert.NotNull((await library.MergeAsync(2, 1)).Problem);
        Assert.NotNull((await library.MergeAsync(1, 1)).Problem);
        Assert.Null((await library.UnmergeAsync(merge.MergerId)).Problem);
        Assert.NotNull((await library.UnmergeAsync(merge.MergerId)).Problem);
    }

    [Fact]
    public async Task Of_two_merges_into_one_the_earlier_can_be_taken_back_first()
    {
        await using var library = await OpenAsync();
        await library.ImportAsync(Records.Numbered(3) with { Pmid = null, Publisher = "Third House", Abstract = [], Summary = null });
        var before = await library.EverythingAsync();
        var one = await library.MergeAsync(1, 2, "publisher", "pages");
        var two = await library.MergeAsync(1, 3, "publisher");

        await library.UnmergeAsync(one.MergerId);
        await library.UnmergeAsync(two.MergerId);

        Assert.Equal(Fields(before), Fields(await library.EverythingAsync()));

        static string? Fields(string rows) => rows.Split('\n').First(row => row.Contains("10.1000/kept", StringComparison.Ordinal)).Split(" | ")[12];
    }
}
