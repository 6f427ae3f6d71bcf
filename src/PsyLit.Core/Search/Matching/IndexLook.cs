using System.Buffers;
using PsyLit.Core.Search.Postings;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Matching;

/// <summary>One look into the index: a view, a way to read what is not in memory, and memory lent for as long as it lasts.</summary>
internal sealed class IndexLook(IndexView view, IIndexBlocks blocks, CancellationToken cancellationToken) : IDisposable
{
    private readonly List<int[]> numbers = [];
    private readonly List<float[]> scores = [];
    private readonly List<long[]> keys = [];

    public IndexView View { get; } = view;

    public BlockReader Blocks { get; } = new(blocks);

    /// <summary>To be called now and then, so that a look can be ended.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public void CheckTime() => cancellationToken.ThrowIfCancellationRequested();

    /// <summary>An array of at least this size, filled with anything.</summary>
    public int[] Numbers(int size) => Lend(numbers, size);

    /// <inheritdoc cref="Numbers"/>
    public float[] Scores(int size) => Lend(scores, size);

    /// <inheritdoc cref="Numbers"/>
    public long[] Keys(int size) => Lend(keys, size);

    /// <inheritdoc />
    public void Dispose()
    {
        Return(numbers);
        Return(scores);
        Return(keys);
        Blocks.Dispose();
    }

    private static T[] Lend<T>(List<T[]> lent, int size)
    {
        var array = ArrayPool<T>.Shared.Rent(Math.Max(1, size));
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
