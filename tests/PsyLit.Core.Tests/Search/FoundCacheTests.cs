using System.Buffers;
using PsyLit.Core.Search.Matching;
using PsyLit.Core.Search.Results.Finding;
using PsyLit.Core.Search.Segments;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Tests.Search;

public sealed class FoundCacheTests
{
    private const long Megabyte = 1L << 20;

    private readonly FoundCache cache = new();
    private readonly IndexView view = IndexView.Empty(new ConceptNumbers());

    [Fact]
    public void What_was_found_in_a_view_is_found_again_in_it()
    {
        cache.Keep(view, "teacup", "found", Megabyte);

        Assert.Equal("found", cache.Find<string>(view, "teacup"));
        Assert.Null(cache.Find<string>(view, "kettle"));
    }

    [Fact]
    public void With_another_view_everything_is_forgotten()
    {
        var next = IndexView.Empty(new ConceptNumbers());
        cache.Keep(view, "teacup", "found", Megabyte);

        Assert.Null(cache.Find<string>(next, "teacup"));
        cache.Keep(next, "kettle", "found", Megabyte);
        Assert.Null(cache.Find<string>(view, "teacup"));
        Assert.Equal((1, Megabyte), (cache.Count, cache.Size));
    }

    [Fact]
    public void When_there_is_no_room_what_was_asked_for_longest_ago_is_forgotten()
    {
        for (var i = 0; i < 6; i++)
        {
            cache.Keep(view, $"query {i}", "found", 16 * Megabyte);
            Assert.NotNull(cache.Find<string>(view, "query 0"));
        }

        Assert.Equal(64 * Megabyte, cache.Size);
        Assert.Null(cache.Find<string>(view, "query 1"));
        Assert.NotNull(cache.Find<string>(view, "query 5"));
    }

    [Fact]
    public void Small_things_are_bounded_by_number()
    {
        for (var i = 0; i < 1000; i++)
            cache.Keep(view, $"query {i}", "found", 1);

        Assert.Equal((128, 128), (cache.Count, cache.Size));
    }

    [Fact]
    public void What_is_found_anew_takes_the_place_of_what_was_found_before()
    {
        cache.Keep(view, "teacup", "once", Megabyte);
        cache.Keep(view, "teacup", "again", 2 * Megabyte);

        Assert.Equal("again", cache.Find<string>(view, "teacup"));
        Assert.Equal((1, 2 * Megabyte), (cache.Count, cache.Size));
    }

    [Fact]
    public void What_would_fill_it_alone_is_not_kept()
    {
        cache.Keep(view, "everything", "found", 40 * Megabyte);

        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public void Hits_that_somebody_looks_at_stay_what_they_are_when_they_are_forgotten()
    {
        var made = new KeptHits(new Hits(view, [7, 8, 9], [3, 2, 1], 3));
        cache.Keep(view, "teacup", made, made.Size);
        made.Dispose();
        var held = cache.Find<KeptHits>(view, "teacup")!;

        cache.Clear();
        Overwrite();
        Assert.Equal([7, 8, 9], held.Hits.Documents[..3]);
        Assert.Equal([3f, 2, 1], held.Hits.Scores![..3]);

        // Their memory is used again when nobody looks any more.
        var documents = held.Hits.Documents;
        held.Dispose();
        Overwrite();
        Assert.Equal([-1, -1, -1], documents[..3]);

        static void Overwrite()
        {
            var lent = Enumerable.Range(0, 3).Select(_ => (Numbers: ArrayPool<int>.Shared.Rent(3), Scores: ArrayPool<float>.Shared.Rent(3))).ToList();
            foreach (var (numbers, scores) in lent)
            {
                numbers.AsSpan().Fill(-1);
                scores.AsSpan().Fill(-1);
            }

            foreach (var (numbers, scores) in lent)
            {
                ArrayPool<int>.Shared.Return(numbers);
                ArrayPool<float>.Shared.Return(scores);
            }
        }
    }
}
