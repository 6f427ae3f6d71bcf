using System.Threading.Channels;

namespace PsyLit.Web.Pages.PubMed.Work;

/// <summary>What waits to be asked of PubMed, one after another, and what was done last.</summary>
public sealed class PubMedWork
{
    private const int Shown = 10;
    private const int Waiting = 50;

    private readonly Channel<PubMedJob?> _queue = Channel.CreateBounded<PubMedJob?>(Waiting);
    private readonly LinkedList<PubMedJob> _recent = new();

    /// <summary>The latest jobs, the newest first.</summary>
    public IReadOnlyList<PubMedJob> Recent
    {
        get
        {
            lock (_recent)
                return [.. _recent];
        }
    }

    /// <summary>Puts a job in line.</summary>
    /// <returns>False when too many wait already.</returns>
    public bool Add(PubMedJob job)
    {
        if (!_queue.Writer.TryWrite(job))
            return false;

        lock (_recent)
        {
            _recent.AddFirst(job);
            if (_recent.Count > Shown)
                _recent.RemoveLast();
        }

        return true;
    }

    /// <summary>Has the orders and queries in the library looked at now, not at the next round.</summary>
    public void Wake() =>
        // When the line is full they are looked at soon anyway.
        _queue.Writer.TryWrite(null);

    internal bool TryTake(out PubMedJob? job) => _queue.Reader.TryRead(out job);

    internal async Task WaitAsync(TimeSpan most, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(_queue.Reader.WaitToReadAsync(waiting.Token).AsTask(), Task.Delay(most, clock, waiting.Token));
        await waiting.CancelAsync();
    }
}
