using PsyLit.Core.Search;

namespace PsyLit.Benchmarks.Importing;

/// <summary>Leaves the index queue as it is, so that storing rows can be measured without indexing them.</summary>
internal sealed class NoIndex : IArticleIndex
{
    public Task<int> CatchUpAsync(CancellationToken cancellationToken = default) => Task.FromResult(0);

    public Task<bool> EnsureCurrentAsync(IProgress<int>? progress = null, CancellationToken cancellationToken = default) => Task.FromResult(false);

    public Task RebuildAsync(IProgress<int>? progress = null, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
