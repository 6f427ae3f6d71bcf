using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Indexing;

namespace PsyLit.Benchmarks.Importing;

/// <summary>An index that never follows, so that what importing costs without it can be measured.</summary>
internal sealed class WaitingIndex : IArticleIndex
{
    public Task<int> CatchUpAsync(CancellationToken cancellationToken = default) => Task.FromResult(0);

    public Task<bool> EnsureCurrentAsync(IProgress<int>? progress = null, CancellationToken cancellationToken = default) => Task.FromResult(false);

    public Task RebuildAsync(IProgress<int>? progress = null, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Marks the library's index as one of another vocabulary: imports then put their articles into the index queue.</summary>
    public static async Task OutdateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var library = scope.ServiceProvider.GetRequiredService<LibraryContext>();
        library.IndexStates.Add(new IndexState { Id = IndexState.OnlyId, VocabularyFingerprint = "", Layout = 0 });
        await library.SaveChangesAsync(cancellationToken);
    }
}
