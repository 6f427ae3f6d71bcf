using System.Collections.Concurrent;

namespace PsyLit.Core.Imports.Desk;

/// <summary>What the desk is working on in this process, and a bell that rings whenever something about it changes.</summary>
public sealed class DeskWork(TimeProvider clock)
{
    private readonly ConcurrentDictionary<long, LiveImport> live = [];
    private TaskCompletionSource change = NewBell();

    /// <summary>Completes at the next change. Take it before looking, so that none is missed.</summary>
    public Task NextChange => Volatile.Read(ref change).Task;

    /// <summary>How far an import is; null when it is not worked on now.</summary>
    public ImportPace? PaceOf(long importId) => live.TryGetValue(importId, out var import) ? import.Pace() : null;

    /// <summary>Rings the bell.</summary>
    internal void Tell() => Interlocked.Exchange(ref change, NewBell()).TrySetResult();

    /// <summary>Enters an import; <see cref="End"/> takes it out.</summary>
    /// <param name="import">The import.</param>
    /// <param name="file">What is read; null while it is still being fetched.</param>
    internal LiveImport Begin(Import import, Stream? file)
    {
        var entered = live[import.Id] = new LiveImport(import, file, this, clock);
        Tell();
        return entered;
    }

    internal void End(long importId)
    {
        if (live.TryRemove(importId, out var ended))
        {
            ended.Dispose();
        }

        Tell();
    }

    /// <summary>Asks a running import to stop between two batches.</summary>
    /// <param name="importId">The import.</param>
    /// <param name="discard">True to put it away, false to keep its report.</param>
    /// <returns>False when it is not worked on now.</returns>
    public bool Stop(long importId, bool discard)
    {
        if (!live.TryGetValue(importId, out var import))
        {
            return false;
        }

        try
        {
            import.Stop(discard);
            return true;
        }
        catch (ObjectDisposedException)
        {
            // It came to its end between the look and the call.
            return false;
        }
    }

    private static TaskCompletionSource NewBell() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
