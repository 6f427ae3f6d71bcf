using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Indexing;
using static PsyLit.Database.Tests.Search.SearchLibrary;

namespace PsyLit.Database.Tests.Search;

/// <summary>Large segments of the index become one beside whoever writes, and nobody who searches sees a difference.</summary>
public sealed class MergingTests : IAsyncLifetime
{
    // Eight of them are due together, and too many for whoever writes.
    private const int Batches = 8;
    private const int InBatch = 600;

    private SearchLibrary library = null!;

    public async ValueTask InitializeAsync() => library = await CreateAsync();

    [Fact]
    public async Task Large_segments_become_one_beside_and_the_index_is_what_making_it_anew_would_give()
    {
        await FillAsync(Batches - 1);
        Assert.Equal(Batches - 1, (await SegmentsAsync()).Count);

        var ids = await FillAsync(1);
        await ChangeAsync(ids[0]);
        await library.FinishMergingAsync();

        // The article changed while the others were merged, or just before or after; in each case the newest state counts.
        Assert.InRange((await SegmentsAsync()).Count, 1, 2);
        Assert.Equal(Batches * InBatch, (await library.SearchAsync("")).Total);
        Assert.Equal(1, (await library.SearchAsync("teapot")).Total);
        Assert.Equal((Batches * InBatch) - 1, (await library.SearchAsync("kettle")).Total);
        Assert.True((await library.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task An_index_made_anew_while_segments_are_merged_is_left_as_it_is()
    {
        await FillAsync(Batches);

        await library.WithIndexAsync(async index =>
        {
            await index.RebuildAsync();
            return true;
        });
        await library.FinishMergingAsync();

        Assert.Equal(Batches * InBatch, (await SegmentsAsync()).Sum(segment => segment.Documents));
        Assert.True((await library.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task What_is_too_much_for_one_transaction_is_written_in_several_and_counts_from_the_last_on()
    {
        await FillAsync(Batches, wordsEach: 400);
        await library.FinishMergingAsync();

        var segment = Assert.Single(await SegmentsAsync());
        Assert.Equal(Batches * InBatch, segment.Documents);
        Assert.Equal(Batches * InBatch, (await library.SearchAsync("kettle")).Total);
        Assert.Equal([segment.Id], await SegmentsWithBlocksAsync());
        Assert.True((await library.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task What_a_program_left_behind_that_was_ended_while_merging_is_not_searched_and_is_removed()
    {
        await FillAsync(1);
        await library.DoAsync(async store =>
        {
            var leftBehind = new IndexSegment { Documents = IndexSegment.NotInForce, Stamp = 1 };
            store.IndexSegments.Add(leftBehind);
            await store.SaveChangesAsync();
            store.IndexBlocks.AddRange(Enumerable.Range(16, 400).Select(number => new IndexBlock { Id = IndexBlock.IdOf(leftBehind.Id, number), Data = [1, 2, 3] }));
            await store.SaveChangesAsync();
        });
        Assert.Equal(InBatch, (await library.SearchAsync("kettle")).Total);

        await FillAsync(Batches - 1);
        await library.FinishMergingAsync();

        var segment = Assert.Single(await SegmentsAsync());
        Assert.Equal([segment.Id], await SegmentsWithBlocksAsync());
        Assert.True((await library.VerifyAsync()).IsSound);
    }

    public ValueTask DisposeAsync() => library.DisposeAsync();

    private async Task<IReadOnlyList<long>> FillAsync(int batches, int wordsEach = 0)
    {
        IReadOnlyList<long> ids = [];
        var random = new Random(1);
        for (var batch = 0; batch < batches; batch++)
            ids = await library.AddAsync([.. Enumerable.Range(0, InBatch).Select(number => Article($"Kettle {number}", wordsEach == 0 ? null : Words()))]);
        return ids;

        string Words() => string.Join(' ', Enumerable.Range(0, wordsEach).Select(_ => $"w{random.Next(5000)}"));
    }

    private async Task ChangeAsync(long id)
    {
        await library.DoAsync(async store =>
        {
            (await store.Articles.SingleAsync(article => article.Id == id)).Title = "Teapot";
            store.IndexQueue.Add(new IndexQueueEntry { ArticleId = id });
            await store.SaveChangesAsync();
        });
        await library.IndexAsync();
    }

    private async Task<List<IndexSegment>> SegmentsAsync()
    {
        List<IndexSegment> segments = [];
        await library.DoAsync(async store => segments = await store.IndexSegments.AsNoTracking().ToListAsync());
        return segments;
    }

    private async Task<List<long>> SegmentsWithBlocksAsync()
    {
        List<long> segments = [];
        await library.DoAsync(async store => segments = await store.IndexBlocks.Select(block => block.Id / IndexBlock.MostInSegment).Distinct().ToListAsync());
        return segments;
    }
}
