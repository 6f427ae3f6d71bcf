using PsyLit.Core.PubMed.Fetching;

namespace PsyLit.Core.Imports.Desk;

/// <summary>An import that is being worked on in this process.</summary>
internal sealed class LiveImport(Import import, Stream? file, DeskWork work, TimeProvider clock)
    : IProgress<ImportProgress>, IProgress<PubMedProgress>, IDisposable
{
    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(0.5);

    private readonly CancellationTokenSource stop = new();
    private readonly long began = clock.GetTimestamp();
    private readonly ImportState state = import.State;
    private readonly int first = import.Position;
    private readonly long bytes = file?.Length ?? 0;
    private int? total = import.Total;
    private volatile ImportProgress progress = ImportProgress.Of(import);

    /// <summary>Cancelled when a person stops it.</summary>
    public CancellationToken Stopped => stop.Token;

    /// <summary>True when it was stopped to be put away, not to keep its report.</summary>
    public bool IsDiscarded { get; private set; }

    public void Stop(bool discard)
    {
        IsDiscarded |= discard;
        stop.Cancel();
    }

    public void Report(ImportProgress value)
    {
        progress = value;
        work.Tell();
    }

    public void Report(PubMedProgress value)
    {
        total = value.Total;
        Report(new ImportProgress(0, 0, 0, 0, 0, value.Fetched));
    }

    public ImportPace Pace()
    {
        var (now, total) = (progress, this.total);
        var elapsed = clock.GetElapsedTime(began);
        var done = total is > 0 ? (double)now.Position / total.Value : bytes > 0 ? (double)file!.Position / bytes : 0;
        done = Math.Clamp(done, 0, 1);
        var perSecond = now.Position > first && elapsed > Soonest ? (now.Position - first) / elapsed.TotalSeconds : 0;
        TimeSpan? left = perSecond <= 0 ? null
            : total is { } all ? TimeSpan.FromSeconds(Math.Max(0, all - now.Position) / perSecond)
            : done > 0 ? elapsed * ((1 - done) / done) : null;
        return new ImportPace(state, now, total, done, perSecond, left);
    }

    public void Dispose() => stop.Dispose();
}
