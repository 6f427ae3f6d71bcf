namespace PsyLit.Database.Sqlite.Connections;

/// <summary>
/// Lets one writer of this process at the database at a time, in the order they came. SQLite has one write lock for the whole file and
/// lets waiters poll for it: without the queue a busy import starves a reader's comment until it fails with "database is locked".
/// </summary>
public sealed class WriteGate : IDisposable
{
    // An import holds the gate for one batch, well under a second; whoever waits this long waits for a bug.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Waits for the turn.</summary>
    /// <returns>Dispose it to let the next one in; disposing twice does nothing.</returns>
    /// <exception cref="TimeoutException">Another writer has kept the gate for two minutes.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken = default) =>
        await turn.WaitAsync(Patience, cancellationToken) ? new Turn(turn) : throw TooLong();

    /// <inheritdoc cref="EnterAsync"/>
    public IDisposable Enter() => turn.Wait(Patience) ? new Turn(turn) : throw TooLong();

    public void Dispose() => turn.Dispose();

    private static TimeoutException TooLong() => new("Another writer keeps the library to itself.");

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? held = turn;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
