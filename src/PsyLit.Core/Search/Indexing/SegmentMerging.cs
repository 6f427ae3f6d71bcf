using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PsyLit.Core.Search.Segments;
using PsyLit.Core.Search.Views;

namespace PsyLit.Core.Search.Indexing;

/// <summary>Merges large segments beside whoever writes: made within a transaction, they kept everybody else from writing for seconds.</summary>
public sealed class SegmentMerging(IServiceScopeFactory scopes, IndexViews views, ILogger<SegmentMerging> logger) : IAsyncDisposable
{
    private readonly CancellationTokenSource ended = new();
    private readonly Lock starting = new();
    private Task running = Task.CompletedTask;
    private bool isWanted;

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
        await using var scope = scopes.CreateAsyncScope();
        var (library, store) = (scope.ServiceProvider.GetRequiredService<LibraryContext>(), scope.ServiceProvider.GetRequiredService<IIndexStore>());
        var merge = await store.ReadAsync(blocks => SegmentMerge.Make(blocks, views.Of(blocks), MergePolicy.Largest, cancellationToken), cancellationToken);
        if (merge is null)
            return false;
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        using (var blocks = store.InTransaction())
            merge.Write(blocks);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
