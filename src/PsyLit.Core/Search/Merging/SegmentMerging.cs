using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Postings;
using PsyLit.Core.Search.Segments;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Merging;

/// <summary>Merges large segments beside whoever writes: made within a transaction, they kept everybody else from writing for seconds.</summary>
public sealed class SegmentMerging(IServiceScopeFactory scopes, IndexViews views, ILogger<SegmentMerging> logger) : IAsyncDisposable
{
    /// <summary>Blocks taken away in one transaction: about as many bytes as are written in one.</summary>
    private const int BlocksAtOnce = 300;

    private readonly CancellationTokenSource ended = new();
    private readonly Lock starting = new();
    private Task running = Task.CompletedTask;
    private bool isWanted;
    private bool hasRemovedLeftBehind;

    /// <summary>Begins to merge when something is due; to be called after each write. Nearly always nothing is, which costs nothing.</summary>
    public void Wake()
    {
        if (MergePolicy.Due([.. views.Newest.Segments.Select(segment => segment.Documents)], MergePolicy.Largest) is null)
            return;
        lock (starting)
        {
            isWanted = true;
            if (running.IsCompleted && !ended.IsCancellationRequested)
                running = Task.Run(RunAsync);
        }
    }

    /// <summary>Waits until nothing is due any more.</summary>
    public Task FinishAsync()
    {
        lock (starting)
        {
            return running;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await FinishAsync();
        ended.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (TakeWish())
            {
                await RemoveLeftBehindAsync(ended.Token);
                while (await MergeAsync(ended.Token))
                {
                }
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // What was made so far is lost and will be due again.
        }
        catch (Exception exception)
        {
            // Without merging the library works, only slower; the next one to write wakes it again.
            logger.LogError(exception, "Merging segments of the search index failed");
        }
    }

    private bool TakeWish()
    {
        lock (starting)
        {
            // Said within the lock that starts it: a wish that comes later finds the task completed or its wish taken.
            var wanted = isWanted;
            isWanted = false;
            if (!wanted)
                running = Task.CompletedTask;
            return wanted;
        }
    }

    private async Task<bool> MergeAsync(CancellationToken cancellationToken)
    {
        using var givingUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var staged = new StagedSegment(scopes, givingUp);
        try
        {
            var merge = await ReadAsync(
                blocks => SegmentMerge.Make(blocks, views.Of(blocks), MergePolicy.Largest, new SegmentBlocks(staged.Write), givingUp.Token), givingUp.Token);
            if (merge is null)
                return false;
            var isWritten = await WriteAsync(blocks => merge.Write(blocks, staged), cancellationToken);
            if (staged.Row is { } row)
                await RemoveAsync(isWritten ? merge.Merged : [row], cancellationToken);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Another program removed what was written so far; what is due is due again.
            return true;
        }
    }

    // Once: from then on, what is unfinished is being written by this program, or by another one that began after it.
    private async Task RemoveLeftBehindAsync(CancellationToken cancellationToken)
    {
        if (hasRemovedLeftBehind)
            return;
        await RemoveAsync(await ReadAsync(blocks => blocks.Unfinished(), cancellationToken), cancellationToken);
        hasRemovedLeftBehind = true;
    }

    private async Task RemoveAsync(IEnumerable<IndexSegment> segments, CancellationToken cancellationToken)
    {
        var left = new Queue<IndexSegment>(segments);
        while (left.Count > 0)
            await WriteAsync(blocks => RemoveSome(blocks, left), cancellationToken);
    }

    // As many as one transaction may take away, of as many segments as it takes.
    private static int RemoveSome(IIndexBlocks blocks, Queue<IndexSegment> left)
    {
        var removed = 0;
        while (removed < BlocksAtOnce && left.TryPeek(out var segment))
        {
            var count = blocks.RemoveSome(segment.Id, BlocksAtOnce - removed);
            removed += count;
            if (removed < BlocksAtOnce)
                left.Dequeue();
        }

        return removed;
    }

    private async Task<T> ReadAsync<T>(Func<IIndexBlocks, T> read, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IIndexStore>().ReadAsync(read, cancellationToken);
    }

    private async Task<T> WriteAsync<T>(Func<IIndexBlocks, T> write, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (library, store) = (scope.ServiceProvider.GetRequiredService<LibraryContext>(), scope.ServiceProvider.GetRequiredService<IIndexStore>());
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        using var blocks = store.InTransaction();
        var written = write(blocks);
        await transaction.CommitAsync(cancellationToken);
        return written;
    }
}
