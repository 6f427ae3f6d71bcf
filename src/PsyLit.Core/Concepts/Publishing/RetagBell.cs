namespace PsyLit.Core.Concepts.Publishing;

/// <summary>Tells the worker of this process that records wait to be looked through again.</summary>
public sealed class RetagBell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0, 1);

    /// <summary>Rings; several times before anybody listens are one.</summary>
    public void Ring()
    {
        lock (rung)
        {
            if (rung.CurrentCount == 0)
                rung.Release();
        }
    }

    /// <summary>Waits for the bell, or for a time: another process cannot ring it.</summary>
    public Task WaitAsync(TimeSpan most, CancellationToken cancellationToken) => rung.WaitAsync(most, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => rung.Dispose();
}
