using PsyLit.Core.PubMed.Fetching;

namespace PsyLit.Web.Pages.PubMed.Work;

/// <summary>Something a curator asked for that takes longer than a page may.</summary>
/// <param name="title">What it is: "Fetch “ketamine AND mice”".</param>
/// <param name="run">Does it, in a scope of its own.</param>
public sealed class PubMedJob(string title, Func<IServiceProvider, IProgress<PubMedProgress>, CancellationToken, Task<PubMedOutcome?>> run) : IProgress<PubMedProgress>
{
    public Guid Id { get; } = Guid.NewGuid();

    public string Title { get; } = title;

    /// <summary>How far fetching is; null before the first batch.</summary>
    public PubMedProgress? Progress { get; private set; }

    /// <summary>How it ended; null while it waits or runs.</summary>
    public PubMedOutcome? Outcome { get; private set; }

    public void Report(PubMedProgress value) => Progress = value;

    internal async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        Outcome = await run(services, this, cancellationToken) ?? new PubMedOutcome("It was deleted before its turn came.", null, true);

    internal void Fail(string why) => Outcome = new PubMedOutcome(why, null, false);
}
