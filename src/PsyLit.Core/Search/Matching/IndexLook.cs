using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using PsyLit.Core.Search.Postings;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Matching;

/// <summary>One look into the index: a view, a way to read what is not in memory, and memory lent for as long as it lasts.</summary>
/// <remarks>Made and ended by one thread; in between, what <see cref="InEachSegment"/> runs may ask it for blocks and memory from several.</remarks>
/// <param name="view">What is looked at.</param>
/// <param name="blocks">Reads what is not in memory.</param>
/// <param name="cancellationToken">Ends the look.</param>
/// <param name="fewestShared">About how many articles are enough to be shared out among the cores.</param>
internal sealed class IndexLook(IndexView view, IIndexBlocks blocks, CancellationToken cancellationToken, int fewestShared = int.MaxValue) : IDisposable
{
    private readonly Lock lending = new();
    private readonly List<int[]> numbers = [];
    private readonly List<float[]> scores = [];
    private readonly List<long[]> keys = [];
    private readonly List<IDisposable> held = [];

    public IndexView View { get; } = view;

    public BlockReader Blocks { get; } = new(blocks);

    /// <summary>To be called now and then, so that a look can be ended.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public void CheckTime() => cancellationToken.ThrowIfCancellationRequested();

    /// <summary>Does something in each segment: in their order, or when it is about many articles, in any order on all cores.</summary>
    /// <param name="articles">About how many articles it has to look at, in all segments together.</param>
    /// <param name="work">What; told which segment.</param>
    public void InEachSegment(long articles, Action<int> work)
    {
        var segments = View.Segments;
        if (articles < fewestShared || segments.Count < 2)
        {
            for (var place = 0; place < segments.Count; place++)
                work(place);
            return;
        }

        // The largest first, so that no core is left with one of them at the end.
        var places = Enumerable.Range(0, segments.Count).OrderByDescending(place => segments[place].Documents);
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        try
        {
            Parallel.ForEach(Partitioner.Create(places, EnumerablePartitionerOptions.NoBuffering), options, work);
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }
    }

    /// <summary>An array of at least this size, filled with anything.</summary>
    public int[] Numbers(int size) => Lend(numbers, size);

    /// <inheritdoc cref="Numbers"/>
    public float[] Scores(int size) => Lend(scores, size);

    /// <inheritdoc cref="Numbers"/>
    public long[] Keys(int size) => Lend(keys, size);

    /// <summary>Keeps hold of something to the end of the look, and lets go of it then.</summary>
    public void Hold(IDisposable some) => held.Add(some);

    /// <inheritdoc />
    public void Dispose()
    {
        held.ForEach(static some => some.Dispose());
        Return(numbers);
        Return(scores);
        Return(keys);
        Blocks.Dispose();
    }

    private T[] Lend<T>(List<T[]> lent, int size)
    {
        var array = ArrayPool<T>.Shared.Rent(Math.Max(1, size));
        lock (lending)
            lent.Add(array);
        return array;
    }

    private static void Return<T>(List<T[]> lent)
    {
        foreach (var array in lent)
            ArrayPool<T>.Shared.Return(array);
        lent.Clear();
    }
}
