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

    public ValueTask DisposeAsync() => library.DisposeAsync();

    private async Task<IReadOnlyList<long>> FillAsync(int batches)
    {
        IReadOnlyList<long> ids = [];
        for (var batch = 0; batch < batches; batch++)
            ids = await library.AddAsync([.. Enumerable.Range(0, InBatch).Select(number => Article($"Kettle {number}"))]);
        return ids;
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
}
